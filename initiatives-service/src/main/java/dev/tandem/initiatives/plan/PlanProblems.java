package dev.tandem.initiatives.plan;

import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** What can be wrong with a request about a plan, beyond its fields. */
public final class PlanProblems {

    public static final ProblemType FINAL =
            new ProblemType("plan-final", 409, "The plan no longer changes in this status", """
            An initiative that is CLOSED, REJECTED or CANCELLED keeps the plan it has.

            A rejected one can be proposed anew (`POST /api/v1/initiatives/{id}/transitions` with REPROPOSE) and then \
            gets a new plan version.""");

    public static final ProblemType STALE =
            new ProblemType("plan-version-stale", 409, "There is a newer plan version", """
            The request is about a plan version that is not the present one: somebody wrote a newer one after you read \
            it. What you meant to sign or to build on is no longer what counts.

            Read the plan again (`GET /api/v1/initiatives/{id}/plans`), look at what is new, decide anew, and send the \
            request with the present version.""");

    /** Every type of this class. */
    public static final List<ProblemType> ALL = List.of(FINAL, STALE);

    private PlanProblems() {}
}
