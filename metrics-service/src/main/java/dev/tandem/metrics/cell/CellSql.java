package dev.tandem.metrics.cell;

/** The statements that keep cells. */
final class CellSql {

    /**
     * What one transaction adds to cells: {@code total} and {@code count} may be negative. Rows without an initiative are
     * for {@link MetricMonths} only. {@code cell_id} and {@code old_last} are filled in while it is applied.
     */
    static final String CHANGE_TABLE = """
            CREATE TEMP TABLE IF NOT EXISTS cell_change (
                metric_id     uuid NOT NULL,
                initiative_id uuid,
                month         date NOT NULL,
                currency      text COLLATE "C",
                total         numeric NOT NULL,
                count         bigint NOT NULL,
                cell_id       uuid,
                old_last      numeric
            ) ON COMMIT DELETE ROWS""";

    static final String UPSERT = """
            WITH changed AS (
                INSERT INTO cell AS c (metric_id, initiative_id, month, currency, kind, expense_type, total, count,
                    sequence, updated_at)
                SELECT ch.metric_id, ch.initiative_id, ch.month, ch.currency, m.kind, m.expense_type, ch.total,
                    ch.count, 1, ?::timestamptz
                FROM cell_change ch JOIN metric m ON m.id = ch.metric_id
                ORDER BY ch.metric_id, ch.initiative_id, ch.month, ch.currency
                ON CONFLICT ON CONSTRAINT cell_key DO UPDATE SET
                    total = c.total + excluded.total,
                    count = c.count + excluded.count,
                    sequence = c.sequence + 1,
                    updated_at = excluded.updated_at
                RETURNING c.id, c.metric_id, c.initiative_id, c.month, c.currency)
            UPDATE cell_change ch SET cell_id = changed.id
            FROM changed
            WHERE changed.metric_id = ch.metric_id AND changed.initiative_id = ch.initiative_id
                AND changed.month = ch.month AND changed.currency IS NOT DISTINCT FROM ch.currency""";

    /** Run when the cells are locked, so that it sees the facts of everyone who changed them before. */
    static final String LAST = """
            WITH fresh AS (
                SELECT c.id, c.last AS old_last, (
                    SELECT f.value FROM measurement f
                    WHERE f.metric_id = c.metric_id AND f.initiative_id = c.initiative_id
                        AND f.starts_on >= c.month AND f.starts_on < (c.month + interval '1 month')::date
                        AND f.value IS NOT NULL
                        AND NOT EXISTS (
                            SELECT FROM measurement n
                            WHERE n.source = f.source AND n.id = f.id AND n.version > f.version)
                    ORDER BY f.starts_on DESC, f.source DESC, f.id DESC
                    LIMIT 1) AS last
                FROM cell_change ch JOIN metric m ON m.id = ch.metric_id JOIN cell c ON c.id = ch.cell_id
                WHERE m.aggregation = 'LAST'),
            noted AS (
                UPDATE cell_change ch SET old_last = fresh.old_last FROM fresh WHERE fresh.id = ch.cell_id)
            UPDATE cell c SET last = fresh.last FROM fresh WHERE fresh.id = c.id""";

    static final String DELTAS = """
            INSERT INTO cell_delta (cell_id, recording, total, count)
            SELECT cell_id, ?, total, count FROM cell_change""";

    static final String CHANGED = """
            SELECT c.id, c.metric_id, m.key AS metric_key, c.kind, c.expense_type, m.aggregation, c.initiative_id,
                to_char(c.month, 'YYYY-MM') AS month, c.currency, c.total, c.count, c.last, c.sequence,
                ch.total AS added, ch.count AS counted, ch.old_last
            FROM cell_change ch JOIN cell c ON c.id = ch.cell_id JOIN metric m ON m.id = c.metric_id
            ORDER BY c.metric_id, c.initiative_id, c.month, c.currency""";

    private CellSql() {}
}
