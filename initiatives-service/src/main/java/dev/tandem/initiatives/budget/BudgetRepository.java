package dev.tandem.initiatives.budget;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.reference.ReferenceLookup;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Budgets in PostgreSQL. */
@ApplicationScoped
public class BudgetRepository implements PanacheRepositoryBase<Budget, UUID> {

    /** The id behind a reference, retired or not. An id is given back as it is, known or not. */
    Optional<UUID> idOf(Ref ref) {
        return ReferenceLookup.idOf(getEntityManager(), Budget.class, ref);
    }

    /** One budget, locked until the transaction ends. */
    Optional<Budget> loadForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The live budgets of these nodes, locked in the order of their ids. */
    List<Budget> loadLiveOf(Collection<UUID> nodeIds) {
        return find("portfolioNodeId in ?1 and retired = false order by id", nodeIds)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
