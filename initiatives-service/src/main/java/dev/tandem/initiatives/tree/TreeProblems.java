package dev.tandem.initiatives.tree;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** What can be wrong with a place in a tree. */
public final class TreeProblems {

    public static final ProblemType LOOP = new ProblemType("tree-loop", 422, "The new parent would close a loop", """
        Portfolio nodes and objectives form trees: nothing may sit, directly or through others, below itself. The \
        parent in the request is the thing itself or something below it.

        `detail` names the loop step by step, each below the next. Choose another parent, or move the one in \
        between away first.\
        """);

    public static final ProblemType NOT_EMPTY = new ProblemType("not-empty", 409, "It still holds something", """
        A portfolio node can be retired once no live node and no live initiative sits in it, an objective once no \
        live objective sits below it.

        List what is in it, move or retire that, and send the request again.\
        """);

    public static final ProblemType RETIRED = new ProblemType("retired", 409, "It is retired", """
        A retired thing can still be read, but it no longer changes.

        Make a new one, or choose one that is live (lists leave retired ones out unless asked).\
        """);

    /** Every type of this class. */
    public static final List<ProblemType> ALL = List.of(LOOP, NOT_EMPTY, RETIRED);

    private TreeProblems() {}

    /** The refusal of a parent, naming the loop. */
    public static ProblemException loop(Loop loop) {
        return new ProblemException(
                LOOP,
                "The parent would close the loop " + loop.text() + ".",
                FieldError.at("/parentId", "would close the loop " + loop.text()));
    }
}
