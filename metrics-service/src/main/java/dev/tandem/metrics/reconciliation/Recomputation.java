package dev.tandem.metrics.reconciliation;

import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.metric.Aggregation;
import dev.tandem.metrics.reconciliation.Difference.Figures;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Works cells out of nothing but facts, metric by metric, and puts them beside those that are stored. */
@ApplicationScoped
public class Recomputation {

    private static final String EXTENT = """
        (?::uuid IS NULL OR x.initiative_id = ?::uuid) AND (?::date IS NULL OR x.%1$s >= ?::date)
        AND (?::date IS NULL OR x.%1$s < (?::date + interval '1 month')::date)\
        """;

    private static final String COMPARE = """
        WITH recomputed AS (
            SELECT x.initiative_id, date_trunc('month', x.starts_on)::date AS month, x.currency,
                sum(x.value) AS total, count(*) AS count, %s AS last
            FROM measurement x
            WHERE x.metric_id = ? AND x.value IS NOT NULL AND x.initiative_id IS NOT NULL AND %s
              AND NOT EXISTS (
                  SELECT FROM measurement n WHERE n.source = x.source AND n.id = x.id AND n.version > x.version)
            GROUP BY 1, 2, 3),
        stored AS (
            SELECT x.initiative_id, x.month, x.currency, x.total, x.count, x.last
            FROM cell x WHERE x.metric_id = ? AND %s AND (x.count <> 0 OR x.total <> 0 OR x.last IS NOT NULL)),
        compared AS MATERIALIZED (
            SELECT coalesce(s.initiative_id, r.initiative_id) AS initiative_id, coalesce(s.month, r.month) AS month,
                coalesce(s.currency, r.currency) AS currency,
                coalesce(s.total, 0) AS stored_total, coalesce(s.count, 0) AS stored_count, s.last AS stored_last,
                coalesce(r.total, 0) AS total, coalesce(r.count, 0) AS count, r.last,
                coalesce(s.total, 0) <> coalesce(r.total, 0) OR coalesce(s.count, 0) <> coalesce(r.count, 0)
                    OR s.last IS DISTINCT FROM r.last AS differs
            FROM stored s FULL JOIN recomputed r ON s.initiative_id = r.initiative_id AND s.month = r.month
                AND coalesce(s.currency, '') = coalesce(r.currency, '')),
        counted AS (
            SELECT coalesce(sum(count), 0) AS facts, count(*) FILTER (WHERE stored_count <> 0) AS cells,
                count(*) AS compared, count(*) FILTER (WHERE differs) AS different
            FROM compared)
        SELECT n.facts, n.cells, n.compared, n.different, d.initiative_id, to_char(d.month, 'YYYY-MM') AS month,
            d.currency, d.stored_total, d.stored_count, d.stored_last, d.total, d.count, d.last
        FROM counted n LEFT JOIN LATERAL (
            SELECT * FROM compared c WHERE c.differs ORDER BY c.initiative_id, c.month, c.currency LIMIT ?) d ON true\
        """;

    private static final String LATEST = "(array_agg(x.value ORDER BY x.starts_on DESC, x.source DESC, x.id DESC))[1]";

    /** A metric whose cells are compared. */
    record Metric(UUID id, String key, Aggregation aggregation) {}

    private final Sql sql;

    Recomputation(Sql sql) {
        this.sql = sql;
    }

    /** Makes every later statement of this transaction see the same instant: facts and cells are written together. */
    void readAtOneInstant() {
        sql.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
        sql.update("SET LOCAL jit = off");
    }

    /** In the order of their keys. */
    List<Metric> metrics(UUID only) {
        return sql.list(
                "SELECT id, key, aggregation FROM metric WHERE ?::uuid IS NULL OR id = ?::uuid ORDER BY key",
                row -> new Metric(
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        Aggregation.valueOf(row.getString("aggregation"))),
                only,
                only);
    }

    Findings compare(Metric metric, Extent extent) {
        String last = metric.aggregation() == Aggregation.LAST ? LATEST : "NULL::numeric";
        List<Object> parameters = new ArrayList<>();
        parameters.add(metric.id());
        parameters.addAll(of(extent));
        parameters.add(metric.id());
        parameters.addAll(of(extent));
        parameters.add(Findings.LISTED);
        List<Findings> rows = sql.list(
                COMPARE.formatted(last, EXTENT.formatted("starts_on"), EXTENT.formatted("month")),
                row -> new Findings(
                        row.getLong("facts"),
                        row.getLong("cells"),
                        row.getLong("compared"),
                        row.getLong("different"),
                        row.getString("month") == null ? List.of() : List.of(difference(metric, row))),
                parameters.toArray());
        Findings counts = rows.get(0);
        return new Findings(
                counts.facts(),
                counts.cells(),
                counts.compared(),
                counts.different(),
                rows.stream().flatMap(row -> row.differences().stream()).toList());
    }

    private static List<Object> of(Extent extent) {
        LocalDate from = extent.from() == null ? null : extent.from().atDay(1);
        LocalDate to = extent.to() == null ? null : extent.to().atDay(1);
        List<Object> parameters = new ArrayList<>();
        parameters.add(extent.initiativeId());
        parameters.add(extent.initiativeId());
        parameters.add(from);
        parameters.add(from);
        parameters.add(to);
        parameters.add(to);
        return parameters;
    }

    private static Difference difference(Metric metric, ResultSet row) throws SQLException {
        return new Difference(
                metric.id(),
                metric.key(),
                row.getObject("initiative_id", UUID.class),
                row.getString("month"),
                row.getString("currency"),
                figures(row, "stored_"),
                figures(row, ""));
    }

    private static Figures figures(ResultSet row, String prefix) throws SQLException {
        return new Figures(
                plain(row.getBigDecimal(prefix + "total")),
                row.getLong(prefix + "count"),
                plain(row.getBigDecimal(prefix + "last")));
    }

    private static String plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
