package dev.tandem.initiatives.objective;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.tree.Step;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The tree of objectives in PostgreSQL. */
@ApplicationScoped
public class ObjectiveRepository implements PanacheRepositoryBase<Objective, UUID> {

    /** The id behind a reference, retired or not. */
    public Optional<UUID> idOf(Ref ref) {
        if (ref instanceof Ref.ById byId) {
            return one("SELECT id FROM objective WHERE id = ?1", byId.id());
        }
        Ref.ByExternal external = (Ref.ByExternal) ref;
        return one(
                "SELECT objective_id FROM objective_reference WHERE source = ?1 AND key = ?2",
                external.source(),
                external.key());
    }

    /** Keeps a live objective from being retired until the transaction ends; false when it is not live. */
    boolean holdLive(UUID id) {
        return one("SELECT id FROM objective WHERE id = ?1 AND NOT retired FOR SHARE", id)
                .isPresent();
    }

    Optional<Objective> loadForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Makes changes of parents wait for each other, so that two of them cannot close a loop together. */
    void holdTree() {
        session()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('objective tree'))", Object.class)
                .getSingleResult();
    }

    /** The node and everything above it, nearest first. */
    List<Step> upwards(UUID id) {
        return session()
                .createNativeQuery("""
                    WITH RECURSIVE path AS (
                        SELECT id, parent_id, title, 0 AS depth FROM objective WHERE id = :id
                        UNION ALL
                        SELECT n.id, n.parent_id, n.title, p.depth + 1
                        FROM objective n JOIN path p ON n.id = p.parent_id)
                    SELECT id, title FROM path ORDER BY depth\
                    """, Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Step(row.get("id", UUID.class), row.get("title", String.class)))
                .toList();
    }

    long liveChildren(UUID id) {
        return count("parentId = ?1 and retired = false", id);
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }

    private Optional<UUID> one(String sql, Object... parameters) {
        var query = session().createNativeQuery(sql, UUID.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<UUID> found = query.getResultList();
        return found.stream().findFirst();
    }
}
