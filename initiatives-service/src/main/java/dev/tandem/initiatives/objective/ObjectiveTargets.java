package dev.tandem.initiatives.objective;

import dev.tandem.journal.DomainEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What objectives promise. The feature that owns the targets answers. */
public interface ObjectiveTargets {

    /**
     * Refuses a period that would leave a day of a live target outside; null is open.
     *
     * @throws dev.tandem.http.problem.ProblemException naming the target
     */
    void requireWithin(UUID objectiveId, LocalDate startOn, LocalDate endOn);

    /** Retires the live targets of an objective that is retired itself. */
    List<? extends DomainEvent> retire(Objective objective, Instant at);

    /** How far each of these objectives has come. */
    Map<UUID, ObjectiveProgress> progress(Collection<UUID> objectiveIds);
}
