package dev.tandem.initiatives.dependency;

import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** What can be wrong with a link between initiatives. */
public final class DependencyProblems {

    public static final ProblemType LOOP =
            new ProblemType("dependency-loop", 422, "The link would close a loop of needs", """
            An initiative that needs itself, directly or through others, could never begin. `detail` names the loop: each \
            member needs the next, and the last needs the first.

            Unlink one of the members, or link it as ENHANCES when it is not strictly needed.""");

    public static final ProblemType CONTRADICTION =
            new ProblemType("dependency-contradiction", 422, "The link would need what is excluded", """
            Of two initiatives that exclude each other only one is to be done; so neither may need the other, directly or \
            through others. `detail` names who needs whom on the way between the two.

            Unlink what no longer holds, then link again.""");

    public static final ProblemType KNOWN = new ProblemType("dependency-known", 409, "The two are linked already", """
            Between two initiatives there is one link of a kind; EXCLUDES has no direction, so it is known from either \
            side.

            Read it with `GET /api/v1/initiatives/{id}/dependencies`; to change its note, unlink and link again.""");

    public static final ProblemType UNLINKED = new ProblemType("dependency-unlinked", 409, "It was unlinked", """
            The dependency no longer holds; it stays readable and does not change.

            Link the initiatives anew when they depend on each other again.""");

    /** Every type of this class. */
    public static final List<ProblemType> ALL = List.of(LOOP, CONTRADICTION, KNOWN, UNLINKED);

    private DependencyProblems() {}
}
