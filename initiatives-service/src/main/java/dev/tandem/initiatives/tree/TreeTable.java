package dev.tandem.initiatives.tree;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.reference.ReferenceText;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/**
 * A table whose rows form a tree ({@code parent_id}, {@code title}, {@code retired}), with a table of their external
 * references beside it.
 */
public final class TreeTable {

    private final Session session;
    private final String table;

    /**
     * A tree in PostgreSQL.
     *
     * @param table its name; the references are in {@code <table>_reference} with a column {@code <table>_id}
     */
    public TreeTable(Session session, String table) {
        this.session = session;
        this.table = table;
    }

    /** The id behind a reference, retired or not. */
    public Optional<UUID> idOf(Ref ref) {
        if (ref instanceof Ref.ById byId) {
            return one("SELECT id FROM " + table + " WHERE id = ?1", byId.id());
        }
        Ref.ByExternal external = (Ref.ByExternal) ref;
        return one(
                "SELECT " + table + "_id FROM " + table + "_reference WHERE source = ?1 AND key = ?2",
                external.source(),
                external.key());
    }

    /**
     * The live row that a body names, kept from being retired until the transaction ends.
     *
     * @param refText an id or {@code ext:source:key}
     * @param pointer the JSON pointer of the field that names it
     * @param noun what it is, for the refusal
     * @throws dev.tandem.http.problem.ProblemException 422 pointing there when there is no such live row
     */
    public UUID require(String refText, String pointer, String noun) {
        return idOf(ReferenceText.parse(refText, pointer))
                .flatMap(id -> one("SELECT id FROM " + table + " WHERE id = ?1 AND NOT retired FOR SHARE", id))
                .orElseThrow(() -> ReferenceText.refused(pointer, "no live " + noun + " is known as " + refText));
    }

    /** Makes changes of parents wait for each other, so that two of them cannot close a loop together. */
    public void hold() {
        session.createNativeQuery("SELECT pg_advisory_xact_lock(hashtext(?1))", Object.class)
                .setParameter(1, table + " tree")
                .getSingleResult();
    }

    /** The row and everything above it, nearest first. */
    public List<Step> upwards(UUID id) {
        return session.createNativeQuery("""
                    WITH RECURSIVE path AS (
                        SELECT id, parent_id, title, 0 AS depth FROM %1$s WHERE id = :id
                        UNION ALL
                        SELECT n.id, n.parent_id, n.title, p.depth + 1
                        FROM %1$s n JOIN path p ON n.id = p.parent_id)
                    SELECT id, title FROM path ORDER BY depth\
                    """.formatted(table), Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new Step(row.get("id", UUID.class), row.get("title", String.class)))
                .toList();
    }

    private Optional<UUID> one(String sql, Object... parameters) {
        var query = session.createNativeQuery(sql, UUID.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        List<UUID> found = query.getResultList();
        return found.stream().findFirst();
    }
}
