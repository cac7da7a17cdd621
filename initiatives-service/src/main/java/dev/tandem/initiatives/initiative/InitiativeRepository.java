package dev.tandem.initiatives.initiative;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.reference.ExternalReference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Initiatives, and the keys that other systems know them by, in PostgreSQL. */
@ApplicationScoped
public class InitiativeRepository implements PanacheRepositoryBase<Initiative, UUID> {

    /** The id behind a reference, retired or not. An id is given back as it is, known or not. */
    public Optional<UUID> idOf(Ref ref) {
        if (ref instanceof Ref.ById byId) {
            return Optional.of(byId.id());
        }
        Ref.ByExternal external = (Ref.ByExternal) ref;
        return getSession()
                .createNativeQuery(
                        "SELECT initiative_id FROM initiative_reference WHERE source = :source AND key = :key",
                        UUID.class)
                .setParameter("source", external.source())
                .setParameter("key", external.key())
                .uniqueResultOptional();
    }

    /** The ids behind many references in one query; those that are not known are left out. */
    public Map<ExternalReference, UUID> idsOf(Collection<ExternalReference> references) {
        List<Object[]> rows = getSession()
                .createNativeQuery("""
                        SELECT r.source, r.key, r.initiative_id FROM initiative_reference r
                        JOIN unnest(CAST(:sources AS text[]), CAST(:keys AS text[])) AS wanted (source, key)
                        ON r.source = wanted.source AND r.key = wanted.key""", Object[].class)
                .setParameter("sources", sources(references))
                .setParameter("keys", keys(references))
                .getResultList();
        Map<ExternalReference, UUID> found = new HashMap<>();
        for (Object[] columns : rows) {
            found.put(new ExternalReference((String) columns[0], (String) columns[1]), (UUID) columns[2]);
        }
        return found;
    }

    /** The newest day on which a source had its key, for those of the references that were in a report. */
    public Map<ExternalReference, LocalDate> seenOn(Collection<ExternalReference> references) {
        List<Object[]> rows = getSession()
                .createNativeQuery("""
                        SELECT r.source, r.key, r.seen_on FROM initiative_reference r
                        JOIN unnest(CAST(:sources AS text[]), CAST(:keys AS text[])) AS wanted (source, key)
                        ON r.source = wanted.source AND r.key = wanted.key
                        WHERE r.seen_on IS NOT NULL""", Object[].class)
                .addScalar("source", String.class)
                .addScalar("key", String.class)
                .addScalar("seen_on", LocalDate.class)
                .setParameter("sources", sources(references))
                .setParameter("keys", keys(references))
                .getResultList();
        Map<ExternalReference, LocalDate> seen = new HashMap<>();
        for (Object[] columns : rows) {
            seen.put(new ExternalReference((String) columns[0], (String) columns[1]), (LocalDate) columns[2]);
        }
        return seen;
    }

    /** Sources had their keys on these days; what is known of later days stays. */
    public void saw(Map<ExternalReference, LocalDate> seen) {
        if (seen.isEmpty()) {
            return;
        }
        getEntityManager()
                .createNativeQuery("""
                        UPDATE initiative_reference r SET seen_on = s.seen_on
                        FROM unnest(CAST(:sources AS text[]), CAST(:keys AS text[]), CAST(:days AS date[]))
                            AS s (source, key, seen_on)
                        WHERE r.source = s.source AND r.key = s.key
                            AND (r.seen_on IS NULL OR r.seen_on < s.seen_on)""")
                .setParameter("sources", sources(seen.keySet()))
                .setParameter("keys", keys(seen.keySet()))
                .setParameter("days", seen.values().toArray(LocalDate[]::new))
                .executeUpdate();
    }

    /** One initiative, locked until the transaction ends. */
    public Optional<Initiative> loadForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Many initiatives, locked in the order of their ids, so that two callers never wait for each other. */
    public List<Initiative> loadForChange(Collection<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The live initiatives in any of these nodes, by id. */
    List<UUID> liveIdsInNodes(Collection<UUID> nodeIds) {
        return getEntityManager()
                .createQuery(
                        "select i.id from Initiative i where i.details.portfolioNodeId in ?1 and i.retired = false"
                                + " order by i.id",
                        UUID.class)
                .setParameter(1, nodeIds)
                .getResultList();
    }

    /** The live initiatives that this source knows, by id. */
    public List<UUID> liveIdsOfSource(String source) {
        return getSession()
                .createNativeQuery("""
                        SELECT DISTINCT i.id FROM initiative_reference r JOIN initiative i ON i.id = r.initiative_id
                        WHERE r.source = :source AND NOT i.retired""", UUID.class)
                .setParameter("source", source)
                .getResultList();
    }

    /** The newest day on which this source had a key of it, by the ids of its live initiatives; null when never. */
    public Map<UUID, LocalDate> lastSeen(String source) {
        List<Object[]> rows = getSession()
                .createNativeQuery("""
                        SELECT i.id, max(r.seen_on) AS seen_on
                        FROM initiative_reference r JOIN initiative i ON i.id = r.initiative_id
                        WHERE r.source = :source AND NOT i.retired GROUP BY i.id""", Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("seen_on", LocalDate.class)
                .setParameter("source", source)
                .getResultList();
        Map<UUID, LocalDate> seen = new HashMap<>();
        rows.forEach(columns -> seen.put((UUID) columns[0], (LocalDate) columns[1]));
        return seen;
    }

    /**
     * Makes references lead to initiatives.
     *
     * @return how many now do; fewer than given when one is taken already
     */
    public int take(Map<ExternalReference, UUID> references) {
        if (references.isEmpty()) {
            return 0;
        }
        return getEntityManager()
                .createNativeQuery("""
                        INSERT INTO initiative_reference (source, key, initiative_id)
                        SELECT source, key, id
                        FROM unnest(CAST(:sources AS text[]), CAST(:keys AS text[]), CAST(:ids AS uuid[])) AS r (source, key, id)
                        ON CONFLICT DO NOTHING""")
                .setParameter("sources", sources(references.keySet()))
                .setParameter("keys", keys(references.keySet()))
                .setParameter("ids", references.values().toArray(UUID[]::new))
                .executeUpdate();
    }

    /** Takes references away from an initiative. */
    public void release(UUID initiativeId, List<ExternalReference> references) {
        getEntityManager()
                .createNativeQuery("""
                        DELETE FROM initiative_reference r
                        USING unnest(CAST(:sources AS text[]), CAST(:keys AS text[])) AS gone (source, key)
                        WHERE r.source = gone.source AND r.key = gone.key AND r.initiative_id = :id""")
                .setParameter("id", initiativeId)
                .setParameter(
                        "sources",
                        references.stream().map(ExternalReference::source).toArray(String[]::new))
                .setParameter(
                        "keys", references.stream().map(ExternalReference::key).toArray(String[]::new))
                .executeUpdate();
    }

    private static String[] sources(Collection<ExternalReference> references) {
        return references.stream().map(ExternalReference::source).toArray(String[]::new);
    }

    private static String[] keys(Collection<ExternalReference> references) {
        return references.stream().map(ExternalReference::key).toArray(String[]::new);
    }
}
