package dev.tandem.metrics.target;

/** The statements of the counting of targets. */
final class TargetSql {

    /** One replica counts at a time; another one has nothing to do meanwhile. */
    static final String ALONE = "SELECT pg_try_advisory_xact_lock(hashtext('counting of targets'))";

    /** Counts in what was noted, and gives the metrics that it was about. */
    static final String COUNT_IN = """
            WITH noted AS (DELETE FROM metric_month_change RETURNING metric_id, month, currency, total, count),
            added AS (
                INSERT INTO metric_month AS m (metric_id, month, currency, total, count)
                SELECT metric_id, month, currency, sum(total), sum(count) FROM noted GROUP BY 1, 2, 3
                ON CONFLICT ON CONSTRAINT metric_month_key DO UPDATE SET
                    total = m.total + excluded.total, count = m.count + excluded.count)
            SELECT DISTINCT metric_id FROM noted""";

    /**
     * Live targets that facts or the clock ask to be looked at: of these metrics; due before today and last looked at
     * before that; measured by the month, and a month is over since. Beside each the figure of its metric: over the window
     * in whole months, or of the latest month of it that is over and has facts.
     */
    static final String LOOKED_AT = """
            SELECT t.id, t.objective_id, t.metric_id, m.key AS metric_key, t.currency, t.promise, t.direction, t.baseline,
                t.goal, t.due_on, o.owners, m.aggregation = 'SUM' AND t.measured_over = 'WINDOW' AS only_rises,
                CASE m.aggregation
                    WHEN 'SUM' THEN figures.total
                    WHEN 'AVERAGE' THEN figures.total / figures.count
                    ELSE latest.value
                END AS actual,
                p.sequence, p.promise AS told_promise, p.actual AS told_actual, p.progress, p.standing, p.reached_told,
                p.missed_told, p.back_told
            FROM known_target t
            CROSS JOIN (SELECT ?::date AS today) clock
            JOIN metric m ON m.id = t.metric_id
            LEFT JOIN known_objective o ON o.id = t.objective_id
            LEFT JOIN target_progress p ON p.target_id = t.id
            LEFT JOIN LATERAL (
                SELECT max(c.month) AS month FROM metric_month c
                WHERE t.measured_over = 'LATEST_MONTH' AND c.metric_id = t.metric_id
                    AND c.currency IS NOT DISTINCT FROM t.currency AND c.count > 0
                    AND (t.start_on IS NULL OR c.month >= date_trunc('month', t.start_on))
                    AND c.month <= t.due_on AND c.month < date_trunc('month', clock.today)) complete ON true
            LEFT JOIN LATERAL (
                SELECT sum(c.total) AS total, nullif(sum(c.count), 0) AS count FROM metric_month c
                WHERE m.aggregation <> 'LAST' AND c.metric_id = t.metric_id
                    AND c.currency IS NOT DISTINCT FROM t.currency AND c.count > 0
                    AND CASE t.measured_over
                        WHEN 'LATEST_MONTH' THEN c.month = complete.month
                        ELSE (t.start_on IS NULL OR c.month >= date_trunc('month', t.start_on)) AND c.month <= t.due_on
                    END) figures ON true
            LEFT JOIN LATERAL (
                SELECT f.value FROM measurement f
                WHERE m.aggregation = 'LAST' AND f.metric_id = t.metric_id
                    AND f.currency IS NOT DISTINCT FROM t.currency AND f.value IS NOT NULL
                    AND f.starts_on >= CASE t.measured_over
                        WHEN 'LATEST_MONTH' THEN complete.month
                        ELSE coalesce(date_trunc('month', t.start_on)::date, '-infinity'::date)
                    END
                    AND f.starts_on < CASE t.measured_over
                        WHEN 'LATEST_MONTH' THEN (complete.month + interval '1 month')::date
                        ELSE (date_trunc('month', t.due_on) + interval '1 month')::date
                    END
                    AND NOT EXISTS (
                        SELECT FROM measurement n WHERE n.source = f.source AND n.id = f.id AND n.version > f.version)
                ORDER BY f.starts_on DESC, f.source DESC, f.id DESC
                LIMIT 1) latest ON true
            WHERE NOT t.retired AND (
                t.metric_id = ANY (?::uuid[])
                OR (t.due_on < clock.today AND p.looked_at_on <= t.due_on)
                OR (t.measured_over = 'LATEST_MONTH' AND p.looked_at_on < date_trunc('month', clock.today)))
            ORDER BY t.id""";

    static final String KEEP = """
            INSERT INTO target_progress (target_id, sequence, promise, actual, progress, standing, reached_told,
                missed_told, back_told, looked_at_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (target_id) DO UPDATE SET sequence = EXCLUDED.sequence, promise = EXCLUDED.promise,
                actual = EXCLUDED.actual, progress = EXCLUDED.progress, standing = EXCLUDED.standing,
                reached_told = EXCLUDED.reached_told, missed_told = EXCLUDED.missed_told,
                back_told = EXCLUDED.back_told, looked_at_on = EXCLUDED.looked_at_on""";

    private TargetSql() {}
}
