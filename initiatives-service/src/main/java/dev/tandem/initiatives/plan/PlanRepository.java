package dev.tandem.initiatives.plan;

import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Plans and their versions in PostgreSQL. */
@ApplicationScoped
public class PlanRepository implements PanacheRepositoryBase<Plan, UUID> {

    /** The plans of these initiatives in one query. */
    List<Plan> of(Collection<UUID> initiativeIds) {
        return find("initiativeId in ?1", initiativeIds).list();
    }

    Optional<PlanVersion> version(UUID initiativeId, int number) {
        return Optional.ofNullable(
                getEntityManager().find(PlanVersion.class, new PlanVersion.Key(initiativeId, number)));
    }

    /** The last version that a report of this day told. */
    Optional<PlanVersion> reported(UUID initiativeId, LocalDate on) {
        return getEntityManager()
                .createQuery(
                        "select v from PlanVersion v where v.initiativeId = ?1 and v.reportedOn = ?2 order by v.number"
                                + " desc",
                        PlanVersion.class)
                .setParameter(1, initiativeId)
                .setParameter(2, on)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void persist(PlanVersion version) {
        getEntityManager().persist(version);
    }

    /** The versions of a plan, newest first. */
    Page<PlanVersion> versions(UUID initiativeId, Paging paging) {
        int before = paging.cursor().map(PlanRepository::number).orElse(Integer.MAX_VALUE);
        List<PlanVersion> fetched = getEntityManager()
                .createQuery(
                        "select v from PlanVersion v where v.initiativeId = ?1 and v.number < ?2 order by v.number"
                                + " desc",
                        PlanVersion.class)
                .setParameter(1, initiativeId)
                .setParameter(2, before)
                .setMaxResults(paging.limit() + 1)
                .getResultList();
        return Page.of(fetched, paging.limit(), last -> Cursor.of(Integer.toString(last.number())));
    }

    private static int number(Cursor cursor) {
        try {
            return Integer.parseInt(cursor.keys().get(0));
        } catch (NumberFormatException notOurs) {
            throw Cursor.invalid();
        }
    }
}
