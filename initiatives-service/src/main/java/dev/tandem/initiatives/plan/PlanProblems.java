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

    public static final ProblemType OUTSIDE_LIFE =
            new ProblemType("plan-line-outside-life", 422, "A plan line lies outside the initiative's life", """
            The rule: no line begins before the initiative's first day (`startOn`), and no COST or EFFORT goes on after \
            its last (`endOn`). A BENEFIT may come later, since what was built goes on being used. A day that is not set \
            bounds nothing, nor does the rule hold for undated lines. Nothing was stored.

            `errors` points at the dates. Change them, or first change the initiative's days \
            (`PATCH /api/v1/initiatives/{id}`).""");

    /** Every type of this class. */
    public static final List<ProblemType> ALL = List.of(FINAL, STALE, OUTSIDE_LIFE);

    private PlanProblems() {}
}
