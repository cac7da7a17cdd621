package dev.tandem.initiatives.target;

import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.initiatives.objective.Objective;
import dev.tandem.initiatives.objective.ObjectiveProgress;
import dev.tandem.initiatives.objective.ObjectiveTargets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What objectives ask about their targets. */
@ApplicationScoped
public class Targets implements ObjectiveTargets {

    private final TargetRepository repository;
    private final TargetProgressTable progress;

    Targets(TargetRepository repository, TargetProgressTable progress) {
        this.repository = repository;
        this.progress = progress;
    }

    @Override
    public void requireWithin(UUID objectiveId, LocalDate startOn, LocalDate endOn) {
        if (startOn == null && endOn == null) {
            return;
        }
        for (Target target : repository.liveOf(objectiveId)) {
            PromiseRules.within(target.promise(), startOn, endOn).ifPresent(breach -> {
                boolean starts = startOn != null
                        && (target.promise().dueOn().isBefore(startOn)
                                || breach.field().equals("startOn"));
                throw new ProblemException(
                        TargetProblems.OUTSIDE_PERIOD,
                        "Its target on " + target.state().metricKey() + " would not be within the period.",
                        FieldError.at(
                                starts ? "/startOn" : "/endOn",
                                "Leaves a target outside that starts on "
                                        + target.promise().startOn() + " and is due on "
                                        + target.promise().dueOn() + "."));
            });
        }
    }

    @Override
    public List<TargetEvent> retire(Objective objective, Instant at) {
        return repository.liveOf(objective.id()).stream()
                .map(target -> target.retire(at, objective.owners()))
                .toList();
    }

    @Override
    public Map<UUID, ObjectiveProgress> progress(Collection<UUID> objectiveIds) {
        Map<UUID, ObjectiveProgress> shown = new HashMap<>();
        if (!objectiveIds.isEmpty()) {
            RollUp.of(progress.trees(objectiveIds)).forEach((id, result) -> shown.put(id, shown(result)));
        }
        return shown;
    }

    private static ObjectiveProgress shown(RollUp.Result result) {
        return new ObjectiveProgress(
                TargetFigures.perCent(result.overall()),
                TargetFigures.perCent(result.ofTargets()),
                TargetFigures.perCent(result.ofObjectives()),
                result.targets(),
                result.measured());
    }
}
