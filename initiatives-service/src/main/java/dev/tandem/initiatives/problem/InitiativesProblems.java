package dev.tandem.initiatives.problem;

import dev.tandem.http.problem.ProblemCatalogue;
import dev.tandem.http.problem.ProblemType;
import dev.tandem.initiatives.bulk.LoadProblems;
import dev.tandem.initiatives.checkin.CheckInProblems;
import dev.tandem.initiatives.deadline.DeadlineProblems;
import dev.tandem.initiatives.decision.DecisionProblems;
import dev.tandem.initiatives.dependency.DependencyProblems;
import dev.tandem.initiatives.forecast.ForecastProblems;
import dev.tandem.initiatives.initiative.InitiativeProblems;
import dev.tandem.initiatives.plan.PlanProblems;
import dev.tandem.initiatives.roadmap.RoadmapProblems;
import dev.tandem.initiatives.score.ScoreProblems;
import dev.tandem.initiatives.signoff.SignOffProblems;
import dev.tandem.initiatives.source.SourceProblems;
import dev.tandem.initiatives.target.TargetProblems;
import dev.tandem.initiatives.tree.TreeProblems;
import java.util.List;
import java.util.stream.Stream;

/** The errors of this service beside the shared ones; each feature keeps its own. */
public final class InitiativesProblems implements ProblemCatalogue {

    @Override
    public List<ProblemType> types() {
        return Stream.of(
                        TreeProblems.ALL,
                        ConstraintProblems.ALL,
                        SourceProblems.ALL,
                        InitiativeProblems.ALL,
                        PlanProblems.ALL,
                        ForecastProblems.ALL,
                        SignOffProblems.ALL,
                        TargetProblems.ALL,
                        LoadProblems.ALL,
                        DependencyProblems.ALL,
                        DeadlineProblems.ALL,
                        ScoreProblems.ALL,
                        CheckInProblems.ALL,
                        DecisionProblems.ALL,
                        RoadmapProblems.ALL)
                .flatMap(List::stream)
                .toList();
    }
}
