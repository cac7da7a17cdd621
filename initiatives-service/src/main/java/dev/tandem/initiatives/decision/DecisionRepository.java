package dev.tandem.initiatives.decision;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.reference.ReferenceLookup;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decisions in PostgreSQL. */
@ApplicationScoped
public class DecisionRepository implements PanacheRepositoryBase<Decision, UUID> {

    Optional<UUID> idOf(Ref ref) {
        return ReferenceLookup.idOf(getEntityManager(), Decision.class, ref);
    }

    /** The decision, locked until the transaction ends, so that it is superseded once. */
    Optional<Decision> loadToSupersede(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Which decision superseded which, for those of these that were. */
    Map<UUID, UUID> supersededBy(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : find("supersedes in ?1", ids).stream().collect(Collectors.toMap(Decision::supersedes, Decision::id));
    }

    /** The ids of the decisions on something. */
    List<UUID> idsOn(UUID subjectId) {
        return getSession()
                .createNativeQuery("SELECT id FROM decision WHERE subject_ids @> ARRAY[:subject]", UUID.class)
                .setParameter("subject", subjectId)
                .getResultList();
    }
}
