package dev.tandem.initiatives.target;

import dev.tandem.http.problem.ProblemType;
import java.util.List;

/** What can be wrong with a promise, beyond its fields. */
public final class TargetProblems {

    public static final ProblemType GOAL_EQUALS_BASELINE =
            new ProblemType("target-goal-equals-baseline", 422, "The goal is the baseline", """
            A target promises a movement from its baseline to its goal. Where both are the same number nothing is promised, \
            and progress, which is the part of the way that was gone, could not be said.

            Give the baseline as it is today and a goal that differs from it.""");

    public static final ProblemType GOAL_AGAINST_DIRECTION =
            new ProblemType("target-goal-against-direction", 422, "The goal lies against the direction", """
            To MAXIMISE a metric the goal must be above the baseline, to MINIMISE it below.

            Change the direction, or the goal.""");

    public static final ProblemType OUTSIDE_PERIOD =
            new ProblemType("target-outside-period", 422, "The target is not within the objective's period", """
            A target starts and is due within the period of its objective. Either a target was to be promised for days \
            outside of it, or the period was to become one that a live target is not within; `detail` says which.

            Choose days within the period, extend the period first, or revise or retire the target that is in the way.""");

    public static final ProblemType METRIC_UNKNOWN =
            new ProblemType("target-metric-unknown", 422, "No metric is known by this name", """
            A target is a promise on a metric that is defined: whether it is money, and how its facts become one figure, \
            decides what the promise means.

            Define the metric (`POST /api/v1/metrics`) or correct the name. Right after a definition, send its \
            `Tandem-Position` as `Tandem-After` with this request, so that it waits until the definition has arrived.""");

    public static final ProblemType METRIC_RETIRED =
            new ProblemType("target-metric-retired", 422, "The metric takes no more measurements", """
            A retired metric takes no more measurements, so nothing can be promised of it. Targets that it has already stay.

            Choose a live metric.""");

    /** Every type of this class. */
    public static final List<ProblemType> ALL =
            List.of(GOAL_EQUALS_BASELINE, GOAL_AGAINST_DIRECTION, OUTSIDE_PERIOD, METRIC_UNKNOWN, METRIC_RETIRED);

    private TargetProblems() {}
}
