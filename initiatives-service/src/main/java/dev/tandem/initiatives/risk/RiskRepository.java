package dev.tandem.initiatives.risk;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.reference.ReferenceLookup;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Risks in PostgreSQL. */
@ApplicationScoped
public class RiskRepository implements PanacheRepositoryBase<Risk, UUID> {

    Optional<UUID> idOf(Ref ref) {
        return ReferenceLookup.idOf(getEntityManager(), Risk.class, ref);
    }

    Optional<Risk> loadForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The open ones that these initiatives reduce, in the order in which they were recorded. */
    List<Risk> openReduced(Collection<UUID> initiativeIds) {
        return list(
                "initiativeId in ?1 and status = ?2 and bearing = ?3 order by id",
                initiativeIds,
                RiskStatus.OPEN,
                Bearing.REDUCED);
    }

    List<UUID> idsOf(UUID initiativeId) {
        return getEntityManager()
                .createQuery("select r.id from Risk r where r.initiativeId = ?1", UUID.class)
                .setParameter(1, initiativeId)
                .getResultList();
    }
}
