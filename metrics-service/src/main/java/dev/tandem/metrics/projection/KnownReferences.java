package dev.tandem.metrics.projection;

import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.reference.ExternalReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The keys other systems know initiatives and portfolio nodes by. */
@ApplicationScoped
public class KnownReferences {

    private static final String OF = "SELECT source, key FROM known_reference WHERE aggregate = ? AND aggregate_id = ?";

    private static final String DROP =
            "DELETE FROM known_reference WHERE aggregate = ? AND source = ? AND key = ? AND aggregate_id = ?";

    private static final String ADD =
            "INSERT INTO known_reference (aggregate, source, key, aggregate_id) VALUES (?, ?, ?, ?)";

    private final Sql sql;

    KnownReferences(Sql sql) {
        this.sql = sql;
    }

    /** The newest thing of this kind that has the key. */
    public Optional<UUID> find(String aggregate, String source, String key) {
        return sql
                .list(
                        "SELECT aggregate_id FROM known_reference WHERE aggregate = ? AND source = ? AND key = ?"
                                + " ORDER BY aggregate_id DESC LIMIT 1",
                        row -> row.getObject(1, UUID.class),
                        aggregate,
                        source,
                        key)
                .stream()
                .findFirst();
    }

    /** Makes these the references of the thing and says which are new. */
    List<ExternalReference> keep(String aggregate, UUID id, List<ExternalReference> references) {
        Set<ExternalReference> before = new HashSet<>(sql.list(
                OF, row -> new ExternalReference(row.getString("source"), row.getString("key")), aggregate, id));
        Set<ExternalReference> now = new HashSet<>(references);
        List<ExternalReference> added =
                now.stream().filter(reference -> !before.contains(reference)).toList();
        before.removeAll(now);
        sql.batch(DROP, rows(aggregate, id, List.copyOf(before)));
        sql.batch(ADD, rows(aggregate, id, added));
        return added;
    }

    private static List<Object[]> rows(String aggregate, UUID id, List<ExternalReference> references) {
        return references.stream()
                .map(reference -> new Object[] {aggregate, reference.source(), reference.key(), id})
                .toList();
    }
}
