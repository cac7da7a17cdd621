package dev.tandem.initiatives.deadline;

import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** What can be wrong with a deadline. */
public final class DeadlineProblems {

    public static final ProblemType OF_INITIATIVE =
            new ProblemType("deadline-of-initiative", 409, "The day is the initiative's own field", """
                This deadline is the field `deadline` of its initiative. Its day is moved, or taken away, there, so that the \
                two never differ; kind, title, lead time and what meets it are set here. Other systems know it by its \
                initiative, so it has no external reference of its own.

                Send `PATCH /api/v1/initiatives/{id}` with `deadline`.\
                """);

    /** Every type of this class. */
    public static final List<ProblemType> ALL = List.of(OF_INITIATIVE);

    private DeadlineProblems() {}
}
