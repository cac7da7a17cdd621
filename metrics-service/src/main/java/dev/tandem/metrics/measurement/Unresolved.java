package dev.tandem.metrics.measurement;

import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** The facts that wait for an initiative this service has not heard of. */
@ApplicationScoped
public class Unresolved {

    private static final String COUNT = """
            SELECT count(*) FROM measurement m
            WHERE m.unresolved IS NOT NULL AND m.value IS NOT NULL AND NOT EXISTS (
                SELECT FROM measurement n WHERE n.source = m.source AND n.id = m.id AND n.version > m.version)""";

    private final Sql sql;

    Unresolved(Sql sql) {
        this.sql = sql;
    }

    /** How many there are; corrected and deleted versions do not count. */
    public long count() {
        return sql.list(COUNT, row -> row.getLong(1)).get(0);
    }
}
