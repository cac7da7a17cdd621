package dev.tandem.initiatives.deadline;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.clockevent.ClockEvents;
import dev.tandem.initiatives.clockevent.ClockFinder;
import dev.tandem.initiatives.clockevent.OneByOne;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.initiative.Occasion;
import dev.tandem.journal.Journal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds deadlines that may be missed or were missed, and tells each of it once for a due date. */
@ApplicationScoped
public class DeadlineFinder implements ClockFinder {

    /** More are left for the next round. */
    private static final int AT_ONCE = 1000;

    private final DeadlineRepository repository;
    private final ClockEvents clockEvents;
    private final Initiatives initiatives;
    private final Journal journal;

    DeadlineFinder(DeadlineRepository repository, ClockEvents clockEvents, Initiatives initiatives, Journal journal) {
        this.repository = repository;
        this.clockEvents = clockEvents;
        this.initiatives = initiatives;
        this.journal = journal;
    }

    @Override
    public void find(LocalDate today) {
        List<UUID> ids = QuarkusTransaction.requiringNew().call(() -> repository.toBeLookedAt(today, AT_ONCE));
        OneByOne.look(ids, id -> look(id, today));
    }

    private void look(UUID id, LocalDate today) {
        Deadline deadline = repository.loadForChange(id).orElseThrow();
        Initiative initiative = initiatives.read(new Ref.ById(deadline.initiativeId()));
        Standing standing = Deadlines.judge(deadline, initiative, today);
        Optional<Finding> finding = standing.finding();
        if (finding.isEmpty()
                || !clockEvents.first(DeadlineEvent.AGGREGATE, id, finding.get().rule(), deadline.dueOn())) {
            return;
        }
        Occasion on = initiatives.occasion(initiative.details());
        journal.append(deadline.found(finding.get(), standing.reasons(), initiative.owners(on.outside()), on.at()));
    }
}
