package dev.tandem.initiatives.portfolio;

import dev.tandem.initiatives.tree.TreeTable;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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

    private final TreeTable tree;

    PortfolioNodeRepository(Session session) {
        this.tree = new TreeTable(session, "portfolio_node");
    }

    TreeTable tree() {
        return tree;
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

    long liveChildren(UUID id) {
        return count("parentId = ?1 and retired = false", id);
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
