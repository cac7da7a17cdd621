package dev.tandem.initiatives.bulk;

import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** What can be wrong with a load as a whole. */
public final class LoadProblems {

    public static final ProblemType ADOPTION_REFUSED =
            new ProblemType("adoption-refused", 403, "You may not adopt from this source", """
            Taking over what is already running passes by the gate APPROVE. Both executives may do it; a client with the \
            role integrator only from the source that it is registered for, and only once both sides have consented \
            (`POST /api/v1/sources/{source}/adoption-consents`).""");

    public static final ProblemType GATES_DECIDE =
            new ProblemType("gates-decide", 409, "Its gates decide on this initiative", """
            The initiative was proposed here and goes through its gates; it cannot be adopted past them.

            Leave `adopt` out to bring its other fields up to date.""");

    /** Every type of this class. */
    public static final List<ProblemType> ALL = List.of(ADOPTION_REFUSED, GATES_DECIDE);

    private LoadProblems() {}
}
