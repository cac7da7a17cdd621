package dev.tandem.initiatives.target;

import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Targets and their promises in PostgreSQL. */
@ApplicationScoped
public class TargetRepository implements PanacheRepositoryBase<Target, UUID> {

    /** The target of this objective, retired or not. */
    Optional<Target> of(UUID objectiveId, Ref ref) {
        Optional<Target> found =
                ref instanceof Ref.ById byId ? findByIdOptional(byId.id()) : byReference((Ref.ByExternal) ref);
        return found.filter(target -> target.objectiveId().equals(objectiveId));
    }

    private Optional<Target> byReference(Ref.ByExternal external) {
        return find(
                        "select t from Target t join t.externalReferences r where r.source = ?1 and r.key = ?2",
                        external.source(),
                        external.key())
                .firstResultOptional();
    }

    void lock(Target target) {
        getEntityManager().refresh(target, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Target> liveOf(UUID objectiveId) {
        return find("objectiveId = ?1 and retired = false order by id", objectiveId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    void persist(TargetPromise promise) {
        getEntityManager().persist(promise);
    }

    /** The promises of a target, newest first. */
    Page<TargetPromise> promises(UUID targetId, Paging paging) {
        int before = paging.cursor().map(TargetRepository::number).orElse(Integer.MAX_VALUE);
        List<TargetPromise> fetched = getEntityManager()
                .createQuery(
                        "select p from TargetPromise p where p.targetId = ?1 and p.number < ?2 order by p.number desc",
                        TargetPromise.class)
                .setParameter(1, targetId)
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
