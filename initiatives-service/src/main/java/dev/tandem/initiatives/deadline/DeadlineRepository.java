package dev.tandem.initiatives.deadline;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.reference.ReferenceLookup;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Deadlines in PostgreSQL. */
@ApplicationScoped
public class DeadlineRepository implements PanacheRepositoryBase<Deadline, UUID> {

    /** Those that hold and were met neither by a report nor by going live. */
    private static final String TO_BE_MET = """
        FROM deadline d JOIN initiative i ON i.id = d.initiative_id
        WHERE NOT d.retired AND d.met_on IS NULL
            AND NOT i.retired AND i.status NOT IN ('REJECTED', 'CANCELLED')
            AND (d.met_by = 'REPORT' OR i.status NOT IN ('LIVE', 'CLOSED'))
        """;

    /**
     * What the clock may have to tell on this day and has not told yet, the earliest due first. {@link DeadlineRule} has the
     * last word.
     */
    List<UUID> toBeLookedAt(LocalDate today, int atMost) {
        return getSession()
                .createNativeQuery("SELECT d.id " + TO_BE_MET + """
                        AND (d.due_on < :today OR d.due_on - d.lead_days <= :today OR i.end_on > d.due_on)
                        AND NOT EXISTS (
                            SELECT 1 FROM clock_event c
                            WHERE c.aggregate_id = d.id AND c.due_on = d.due_on AND c.aggregate = 'deadline'
                                AND c.rule = CASE WHEN d.due_on < :today THEN 'breached' ELSE 'at-risk' END)
                    ORDER BY d.due_on, d.id
                    LIMIT :atMost\
                    """, UUID.class)
                .setParameter("today", today)
                .setParameter("atMost", atMost)
                .getResultList();
    }

    /** The id behind a reference: of the one that holds, else of the one retired that was set last. */
    Optional<UUID> idOf(Ref ref) {
        return ReferenceLookup.idOf(getEntityManager(), Deadline.class, ref, "e.retired = false");
    }

    Optional<Deadline> loadForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The deadline in the initiative's own field, locked until the transaction ends. */
    Optional<Deadline> ofInitiative(UUID initiativeId) {
        return find("initiativeId = ?1 and ofInitiative = true and retired = false", initiativeId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Those that hold and were not reported met, of many initiatives, the earliest due first. */
    List<Deadline> openOf(Collection<UUID> initiativeIds) {
        return list("initiativeId in ?1 and retired = false and metOn is null order by dueOn, id", initiativeIds);
    }

    /** What is judged of a deadline that is still to be met. */
    record OpenRow(UUID initiativeId, String title, LocalDate dueOn, int leadDays, LocalDate plannedEnd) {}

    /** Those of a kind, the earliest due first. */
    List<OpenRow> openOf(DeadlineKind kind) {
        return getSession()
                .createNativeQuery(
                        "SELECT d.initiative_id, d.title, d.due_on, d.lead_days, i.end_on " + TO_BE_MET + """
                                AND d.kind = :kind
                            ORDER BY d.due_on, d.id\
                            """,
                        Object[].class)
                .addScalar("initiative_id", UUID.class)
                .addScalar("title", String.class)
                .addScalar("due_on", LocalDate.class)
                .addScalar("lead_days", Integer.class)
                .addScalar("end_on", LocalDate.class)
                .setParameter("kind", kind.name())
                .getResultList()
                .stream()
                .map(columns -> new OpenRow(
                        (UUID) columns[0],
                        (String) columns[1],
                        (LocalDate) columns[2],
                        (Integer) columns[3],
                        (LocalDate) columns[4]))
                .toList();
    }

    /** Those that hold, of many initiatives, the earliest due first. */
    List<Deadline> holdingOf(Collection<UUID> initiativeIds) {
        return list("initiativeId in ?1 and retired = false order by dueOn, id", initiativeIds);
    }

    List<UUID> idsOf(UUID initiativeId) {
        return getEntityManager()
                .createQuery("select d.id from Deadline d where d.initiativeId = ?1", UUID.class)
                .setParameter(1, initiativeId)
                .getResultList();
    }
}
