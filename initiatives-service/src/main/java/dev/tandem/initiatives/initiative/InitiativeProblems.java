package dev.tandem.initiatives.initiative;

import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** What can be wrong with a request about an initiative, beyond its fields. */
public final class InitiativeProblems {

    public static final ProblemType NOT_RETIRABLE =
            new ProblemType("not-retirable", 409, "The initiative may not be retired in this status", """
            Retiring hides what is of no more use. An initiative that is approved, running, live or on hold still has a \
            plan that reports count, so it cannot be hidden.

            It can be retired when it is PROPOSED, REJECTED, CANCELLED or CLOSED: cancel it first \
            (`POST /api/v1/initiatives/{id}/transitions` with CANCEL), or take it through the gate CLOSE.""");

    public static final ProblemType FOREIGN_SOURCE =
            new ProblemType("foreign-source", 403, "The source is not registered for you", """
            A client with the role integrator writes for the source that it is registered for, and gives and takes only \
            external references of that source.

            Use the source that an admin registered for this client (`/api/v1/sources`), or ask for it to be \
            registered.""");

    /** Every type of this class. */
    public static final List<ProblemType> ALL = List.of(NOT_RETIRABLE, FOREIGN_SOURCE);

    private InitiativeProblems() {}
}
