package dev.tandem.initiatives.objective;

import dev.tandem.initiatives.tree.TreeTable;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The tree of objectives in PostgreSQL. */
@ApplicationScoped
public class ObjectiveRepository implements PanacheRepositoryBase<Objective, UUID> {

    private final TreeTable tree;

    ObjectiveRepository(Session session) {
        this.tree = new TreeTable(session, "objective");
    }

    TreeTable tree() {
        return tree;
    }

    Optional<Objective> loadForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    long liveChildren(UUID id) {
        return count("parentId = ?1 and retired = false", id);
    }
}
