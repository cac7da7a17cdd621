package dev.tandem.initiatives.checkin;

import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** What can be wrong with a check-in. */
public final class CheckInProblems {

    public static final ProblemType OVER =
            new ProblemType("check-in-over", 409, "The initiative is over: nobody checks in any more", """
                A check-in says how an initiative goes. One that is CLOSED, REJECTED or CANCELLED no longer goes anywhere.

                A rejected one can be proposed anew (`POST /api/v1/initiatives/{id}/transitions` with REPROPOSE); what was \
                decided about one that is over is recorded as a decision (`/api/v1/decisions`).\
                """);

    /** Every type of this class. */
    public static final List<ProblemType> ALL = List.of(OVER);

    private CheckInProblems() {}
}
