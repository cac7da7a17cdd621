package dev.tandem.initiatives.roadmap;

import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** What can be wrong with a roadmap that was asked for. */
public final class RoadmapProblems {

    public static final ProblemType TOO_MANY =
            new ProblemType("roadmap-too-many", 422, "The roadmap would hold too many initiatives", """
                A roadmap holds at most 500 initiatives; beyond that nobody could read it, and a part of it would look like \
                the whole. `detail` says how many the filters leave.

                Narrow it with `portfolioNode`, `status`, `theme`, `objective`, or with `from` and `to`, and ask for several \
                roadmaps. All initiatives are in the list `GET /api/v1/initiatives`.\
                """);

    /** Every type of this class. */
    public static final List<ProblemType> ALL = List.of(TOO_MANY);

    private RoadmapProblems() {}
}
