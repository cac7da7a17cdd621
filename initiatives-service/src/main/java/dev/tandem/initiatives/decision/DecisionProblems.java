package dev.tandem.initiatives.decision;

import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** What can be wrong with a decision. */
public final class DecisionProblems {

    public static final ProblemType SUPERSEDED =
            new ProblemType("decision-superseded", 409, "The decision is superseded already", """
                A decision is superseded once; from then on the newer one holds, and `detail` names it.

                Read the newer one and supersede that, or leave `supersedes` out when this decision is about something \
                else.\
                """);

    /** Every type of this class. */
    public static final List<ProblemType> ALL = List.of(SUPERSEDED);

    private DecisionProblems() {}
}
