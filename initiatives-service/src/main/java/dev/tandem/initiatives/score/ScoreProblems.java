package dev.tandem.initiatives.score;

import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** What can be wrong with entered scores. */
public final class ScoreProblems {

    public static final ProblemType NEEDS_REASON =
            new ProblemType("score-override-needs-reason", 422, "An override needs a reason", """
            Points that hold against what the data say must say why, so that whoever reads the ranking can judge it.

            Give `reason` with `override`.""");

    public static final ProblemType DATA_KNOWN =
            new ProblemType("score-data-known", 422, "The data say something already", """
            Parts are entered where nothing is known. Where plan, deadlines or risks say something, that is what counts.

            Leave the part alone, or override it: `override` true with a `reason`.""");

    /** Every type of this class. */
    public static final List<ProblemType> ALL = List.of(NEEDS_REASON, DATA_KNOWN);

    private ScoreProblems() {}
}
