package dev.tandem.initiatives.source;

import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** What can be wrong with a consent. */
public final class SourceProblems {

    public static final ProblemType SAME_PERSON =
            new ProblemType("consent-needs-two-people", 409, "Both sides would be the same person", """
                Adoption from a source needs the consent of two people, one of each side. Whoever consented for one side \
                cannot consent for the other, whatever roles their token carries.

                Ask somebody of the other side to send theirs.\
                """);

    /** Every type of this class. */
    public static final List<ProblemType> ALL = List.of(SAME_PERSON);

    private SourceProblems() {}
}
