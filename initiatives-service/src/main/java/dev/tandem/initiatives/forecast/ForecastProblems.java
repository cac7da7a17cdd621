package dev.tandem.initiatives.forecast;

import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** What can be wrong with a request about a forecast, beyond its fields. */
public final class ForecastProblems {

    public static final ProblemType FINAL =
            new ProblemType("forecast-final", 409, "Nothing more is forecast in this status", """
            An initiative that is CLOSED, REJECTED or CANCELLED keeps the forecast it has: what it costs and brings is \
            measured now.

            A rejected one can be proposed anew (`POST /api/v1/initiatives/{id}/transitions` with REPROPOSE).""");

    /** Every type of this class. */
    public static final List<ProblemType> ALL = List.of(FINAL);

    private ForecastProblems() {}
}
