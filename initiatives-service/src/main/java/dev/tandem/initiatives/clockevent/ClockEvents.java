package dev.tandem.initiatives.clockevent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Remembers what the clock has told, so that it tells it once, however many replicas look at the same time. */
@ApplicationScoped
public class ClockEvents {

    private final EntityManager entities;
    private final Clock clock;

    ClockEvents(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Takes the telling of a rule for a due date, in the transaction that appends the event. A second replica waits here
     * for the first one's commit and then gets false.
     *
     * @return whether the caller is the first and has to tell
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean first(String aggregate, UUID aggregateId, String rule, LocalDate dueOn) {
        return entities.createNativeQuery("""
                        INSERT INTO clock_event (aggregate, aggregate_id, rule, due_on, told_at)
                        VALUES (:aggregate, :id, :rule, :dueOn, :at) ON CONFLICT DO NOTHING""")
                        .setParameter("aggregate", aggregate)
                        .setParameter("id", aggregateId)
                        .setParameter("rule", rule)
                        .setParameter("dueOn", dueOn)
                        .setParameter("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                        .executeUpdate()
                == 1;
    }
}
