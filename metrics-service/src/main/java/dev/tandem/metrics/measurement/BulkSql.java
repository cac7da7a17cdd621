package dev.tandem.metrics.measurement;

import dev.tandem.metrics.cell.LabelledCells;
import java.util.List;

/** The statements of a bulk: staging, comparison with what is stored, storing. */
final class BulkSql {

    private static final String FACT = """
            row           integer NOT NULL,
            source        text COLLATE "C" NOT NULL,
            id            text COLLATE "C" NOT NULL,
            metric_id     uuid NOT NULL,
            starts_on     date NOT NULL,
            ends_on       date,
            value         numeric,
            currency      text COLLATE "C",
            initiative_id uuid,
            unresolved    text COLLATE "C",
            labels        jsonb""";

    /** Rows as they came; then the first row of each (source, id), beside the version stored so far. */
    static final List<String> TABLES = List.of(
            "CREATE TEMP TABLE IF NOT EXISTS bulk_row (" + FACT + ") ON COMMIT DELETE ROWS",
            "CREATE TEMP TABLE IF NOT EXISTS bulk_fact (" + FACT + """
            ,
            old_version       integer,
            old_metric_id     uuid,
            old_starts_on     date,
            old_value         numeric,
            old_currency      text COLLATE "C",
            old_initiative_id uuid,
            changed           boolean NOT NULL) ON COMMIT DELETE ROWS""",
            // A million rows are sorted and joined; compiling the plans would take longer than it saves.
            "SET LOCAL work_mem = '64MB'",
            "SET LOCAL jit = off");

    static final String COPY = "COPY bulk_row FROM STDIN";

    static final String WAITING = """
            SELECT DISTINCT unresolved FROM bulk_row WHERE unresolved > ? ORDER BY unresolved LIMIT 1000""";

    static final String JOIN = """
            UPDATE bulk_row SET initiative_id = ?, unresolved = NULL WHERE unresolved = ?""";

    static final String ANY_STORED = """
            SELECT EXISTS (SELECT FROM measurement WHERE source = ANY (?::text[]))""";

    private static final String FIRST_ROWS =
            "(SELECT DISTINCT ON (source, id) * FROM bulk_row ORDER BY source, id, row) s";

    /** When nothing of the sources is stored yet. A fact never seen cannot be deleted. */
    static final String FACTS_OF_NEW_SOURCES =
            "INSERT INTO bulk_fact SELECT s.*, NULL, NULL, NULL, NULL, NULL, NULL, s.value IS NOT NULL FROM "
                    + FIRST_ROWS;

    static final String FACTS = """
            INSERT INTO bulk_fact
            SELECT s.*, m.version, m.metric_id, m.starts_on, m.value, m.currency, m.initiative_id,
                CASE WHEN m.version IS NULL THEN s.value IS NOT NULL ELSE
                   (m.metric_id, m.starts_on, m.ends_on, m.value, m.currency, m.initiative_id, m.unresolved, m.labels)
                    IS DISTINCT FROM
                   (s.metric_id, s.starts_on, s.ends_on, s.value, s.currency, s.initiative_id, s.unresolved, s.labels)
                END
            FROM %s
            LEFT JOIN LATERAL (
                SELECT * FROM measurement m WHERE m.source = s.source AND m.id = s.id
                ORDER BY m.version DESC LIMIT 1) m ON true""".formatted(FIRST_ROWS);

    /** Later rows of a fact that the same body has already, and whether they say something else. */
    static final String REPEATED = """
            SELECT r.row, r.source, r.id,
                (r.metric_id, r.starts_on, r.ends_on, r.value, r.currency, r.initiative_id, r.unresolved, r.labels)
                    IS DISTINCT FROM
                (f.metric_id, f.starts_on, f.ends_on, f.value, f.currency, f.initiative_id, f.unresolved, f.labels)
                AS differs
            FROM bulk_fact f JOIN bulk_row r ON r.source = f.source AND r.id = f.id AND r.row > f.row
            ORDER BY r.row""";

    static final String REPLACED_INITIATIVES = """
            SELECT DISTINCT source, old_initiative_id FROM bulk_fact WHERE changed AND old_version IS NOT NULL""";

    static final String TAKE_OUT = """
            DELETE FROM bulk_fact
            WHERE changed AND old_version IS NOT NULL AND source = ? AND old_initiative_id IS NOT DISTINCT FROM ?
            RETURNING row, source, id""";

    /** What a metric that is retired has counted stays as it is, also where the row names another one. */
    static final String TAKE_OUT_OF_RETIRED = """
            DELETE FROM bulk_fact f USING metric k
            WHERE f.changed AND f.old_value IS NOT NULL AND k.id = f.old_metric_id AND k.retired
            RETURNING f.row, f.source, f.id""";

    static final String COUNTS = """
            SELECT count(*) FILTER (WHERE changed AND old_version IS NULL) AS accepted,
                count(*) FILTER (WHERE changed AND old_version IS NOT NULL) AS corrected,
                count(*) FILTER (WHERE NOT changed) AS unchanged,
                count(*) FILTER (WHERE changed AND unresolved IS NOT NULL) AS unresolved
            FROM bulk_fact""";

    static final String STORE = """
            INSERT INTO measurement (source, id, version, recording, metric_id, starts_on, ends_on, initiative_id,
                value, currency, unresolved, labels)
            SELECT source, id, coalesce(old_version, 0) + 1, ?, metric_id, starts_on, ends_on, initiative_id,
                value, currency, unresolved, labels
            FROM bulk_fact WHERE changed""";

    /** What the new versions add to cells and the replaced ones take away; those of no initiative too. */
    static final String CELL_CHANGES = """
            INSERT INTO cell_change (metric_id, initiative_id, month, currency, total, count)
            SELECT d.metric_id, d.initiative_id, d.month, d.currency, sum(d.value), sum(d.n)
            FROM (
                SELECT metric_id, initiative_id, date_trunc('month', starts_on)::date AS month, currency, value, 1 AS n
                FROM bulk_fact WHERE changed AND value IS NOT NULL
                UNION ALL
                SELECT old_metric_id, old_initiative_id, date_trunc('month', old_starts_on)::date, old_currency,
                    -old_value, -1
                FROM bulk_fact WHERE changed AND old_value IS NOT NULL) d
            JOIN metric m ON m.id = d.metric_id
            GROUP BY d.metric_id, d.initiative_id, d.month, d.currency, m.aggregation
            HAVING sum(d.value) <> 0 OR sum(d.n) <> 0 OR m.aggregation = 'LAST'""";

    /** The same of the parts of cells by channel and campaign. The replaced versions are stored still, with their labels. */
    static final String LABELLED_CELL_CHANGES =
            LabelledCells.adding("""
                SELECT metric_id, initiative_id, starts_on, labels, value, 1 AS n
                FROM bulk_fact WHERE changed AND value IS NOT NULL AND initiative_id IS NOT NULL AND %s
                UNION ALL
                SELECT o.metric_id, o.initiative_id, o.starts_on, o.labels, -o.value, -1
                FROM bulk_fact f JOIN measurement o ON o.source = f.source AND o.id = f.id AND o.version = f.old_version
                WHERE f.changed AND f.old_value IS NOT NULL AND o.initiative_id IS NOT NULL AND %s\
                """.formatted(LabelledCells.labelled("labels"), LabelledCells.labelled("o.labels")));

    private BulkSql() {}
}
