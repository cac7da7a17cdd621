package dev.tandem.initiatives.portfolio;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.tree.Step;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** The portfolio tree in PostgreSQL. */
@ApplicationScoped
public class PortfolioNodeRepository implements PanacheRepositoryBase<PortfolioNode, UUID> {

    private static final String UPWARDS = """
        WITH RECURSIVE path AS (
            SELECT id, parent_id FROM portfolio_node WHERE id = :id
            UNION
            SELECT n.id, n.parent_id FROM portfolio_node n JOIN path p ON n.id = p.parent_id)
        """;

    /** The id behind a reference, retired or not. */
    public Optional<UUID> idOf(Ref ref) {
        if (ref instanceof Ref.ById byId) {
            return one("SELECT id FROM portfolio_node WHERE id = ?1", byId.id());
        }
        Ref.ByExternal external = (Ref.ByExternal) ref;
        return one(
                "SELECT portfolio_node_id FROM portfolio_node_reference WHERE source = ?1 AND key = ?2",
                external.source(),
                external.key());
    }

    /** Keeps a live node from being retired until the transaction ends; false when it is not live. */
    boolean holdLive(UUID id) {
        return one("SELECT id FROM portfolio_node WHERE id = ?1 AND NOT retired FOR SHARE", id)
                .isPresent();
    }

    Optional<PortfolioNode> loadForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<UUID> withDescendants(UUID id) {
        return session()
                .createNativeQuery("""
                    WITH RECURSIVE tree AS (
                        SELECT id FROM portfolio_node WHERE id = :id
                        UNION
                        SELECT n.id FROM portfolio_node n JOIN tree t ON n.parent_id = t.id)
                    SELECT id FROM tree\
                    """, UUID.class)
                .setParameter("id", id)
                .getResultList();
    }

    List<UUID> ownedBy(String subject) {
        return session()
                .createNativeQuery("""
                    WITH RECURSIVE tree AS (
                        SELECT portfolio_node_id AS id FROM portfolio_node_owner WHERE subject = :subject
                        UNION
                        SELECT n.id FROM portfolio_node n JOIN tree t ON n.parent_id = t.id)
                    SELECT id FROM tree\
                    """, UUID.class)
                .setParameter("subject", subject)
                .getResultList();
    }

    Set<String> ownersOnPath(UUID id) {
        List<String> owners = session()
                .createNativeQuery(
                        UPWARDS
                                + "SELECT DISTINCT o.subject FROM path p JOIN portfolio_node_owner o ON"
                                + " o.portfolio_node_id = p.id",
                        String.class)
                .setParameter("id", id)
                .getResultList();
        return new HashSet<>(owners);
    }

    /** Makes changes of parents wait for each other, so that two of them cannot close a loop together. */
    void holdTree() {
        session()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('portfolio_node tree'))", Object.class)
                .getSingleResult();
    }

    /** The node and everything above it, nearest first. */
    List<Step> upwards(UUID id) {
        return session()
                .createNativeQuery("""
                    WITH RECURSIVE path AS (
                        SELECT id, parent_id, title, 0 AS depth FROM portfolio_node WHERE id = :id
                        UNION ALL
                        SELECT n.id, n.parent_id, n.title, p.depth + 1
                        FROM portfolio_node n JOIN path p ON n.id = p.parent_id)
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
