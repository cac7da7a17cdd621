package dev.tandem.initiatives.dependency;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.reference.ReferenceLookup;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Links between initiatives in PostgreSQL. */
@ApplicationScoped
public class DependencyRepository implements PanacheRepositoryBase<Dependency, UUID> {

    /** Makes links wait for each other, so that two of them cannot close a loop together. */
    void holdGraph() {
        session()
                .createNativeQuery("SELECT pg_advisory_xact_lock(hashtext('dependency graph'))", Object.class)
                .getSingleResult();
    }

    /** The links among all that one end needs or is needed by, and all that the other needs or is needed by. */
    List<LinkRules.Link<UUID>> linksAround(UUID from, UUID to) {
        List<Object[]> rows = session()
                .createNativeQuery("""
                    WITH RECURSIVE ahead AS (
                        SELECT unnest(ARRAY[CAST(:from AS uuid), CAST(:to AS uuid)]) AS id
                        UNION
                        SELECT d.to_id FROM dependency d JOIN ahead a ON d.from_id = a.id
                        WHERE d.linked AND d.kind = 'NEEDS'),
                    behind AS (
                        SELECT unnest(ARRAY[CAST(:from AS uuid), CAST(:to AS uuid)]) AS id
                        UNION
                        SELECT d.from_id FROM dependency d JOIN behind b ON d.to_id = b.id
                        WHERE d.linked AND d.kind = 'NEEDS'),
                    around AS (SELECT id FROM ahead UNION SELECT id FROM behind)
                    SELECT d.kind, d.from_id, d.to_id FROM dependency d
                    WHERE d.linked AND d.kind <> 'ENHANCES'
                        AND d.from_id IN (SELECT id FROM around) AND d.to_id IN (SELECT id FROM around)
                    ORDER BY d.id\
                    """, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
        return rows.stream()
                .map(row -> new LinkRules.Link<>(DependencyKind.valueOf((String) row[0]), (UUID) row[1], (UUID) row[2]))
                .toList();
    }

    Optional<Dependency> known(DependencyKind kind, UUID from, UUID to) {
        return find(
                        "linked = true and kind = ?1 and (fromId = ?2 and toId = ?3"
                                + " or ?4 = true and fromId = ?3 and toId = ?2)",
                        kind,
                        from,
                        to,
                        kind == DependencyKind.EXCLUDES)
                .firstResultOptional();
    }

    /** The id behind a reference: of the one that holds, else of the one unlinked that was linked last. */
    Optional<UUID> idOf(Ref ref) {
        return ReferenceLookup.idOf(getEntityManager(), Dependency.class, ref, "e.linked = true");
    }

    Optional<Dependency> loadForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The ids of all dependencies that the initiative has or had an end in. */
    List<UUID> idsOf(UUID initiativeId) {
        return getEntityManager()
                .createQuery("select d.id from Dependency d where d.fromId = ?1 or d.toId = ?1", UUID.class)
                .setParameter(1, initiativeId)
                .getResultList();
    }

    /** What is linked from any of these; excluding has no direction. */
    List<Dependency> linkedFrom(Collection<UUID> ids) {
        return list(
                "linked = true and (fromId in ?1 or kind = ?2 and toId in ?1) order by id",
                ids,
                DependencyKind.EXCLUDES);
    }

    private Session session() {
        return getEntityManager().unwrap(Session.class);
    }
}
