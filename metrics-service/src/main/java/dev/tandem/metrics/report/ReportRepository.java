package dev.tandem.metrics.report;

import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.metric.ExpenseType;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reads what a report is made of. Each question is one statement, however many initiatives it is about.
 */
@ApplicationScoped
public class ReportRepository {

    private static final String INITIATIVES = """
        WITH RECURSIVE below AS (
            SELECT ?::uuid AS id
            UNION
            SELECT n.id FROM known_portfolio_node n JOIN below b ON n.parent_id = b.id)
        SELECT id, title, status, portfolio_node_id, journey_stage, labels ->> ? AS label, live_on
        FROM known_initiative
        WHERE (?::uuid IS NULL OR portfolio_node_id IN (SELECT id FROM below))
          AND (?::uuid IS NULL OR id = ?::uuid)
          AND (? OR id = ANY (?::uuid[]))\
        """;

    private static final String CONTRIBUTIONS =
            "SELECT initiative_id, objective_id, weight FROM known_contribution WHERE initiative_id = ANY (?::uuid[])";

    private static final String BASELINES = """
        SELECT initiative_id, kind, expense_type, amount, currency, from_date, to_date,
               metric_id, metric_key, baseline, unit_value, unit_value_currency, driver
        FROM known_plan_line WHERE initiative_id = ANY (?::uuid[])\
        """;

    private static final String FORECASTS = """
        SELECT initiative_id, kind, expense_type, amount, currency, from_date, to_date,
               NULL::uuid AS metric_id, NULL AS metric_key, NULL::numeric AS baseline, NULL::numeric AS unit_value,
               NULL AS unit_value_currency, driver
        FROM known_forecast_line WHERE initiative_id = ANY (?::uuid[])\
        """;

    /** A key figure is read only where a benefit line gives it a worth. */
    private static final String CELLS = """
        SELECT initiative_id, metric_id, metric_key, kind, expense_type, month, currency, value
        FROM cell_value c
        WHERE initiative_id = ANY (?::uuid[])
          AND (?::date IS NULL OR month >= ?::date) AND (?::date IS NULL OR month <= ?::date)
          AND count > 0
          AND (kind <> 'KPI' OR EXISTS (
              SELECT FROM known_plan_line l
              WHERE l.initiative_id = c.initiative_id AND l.kind = 'BENEFIT' AND l.unit_value IS NOT NULL
                AND (l.metric_id = c.metric_id OR l.metric_key = c.metric_key)))\
        """;

    private final Sql sql;

    ReportRepository(Sql sql) {
        this.sql = sql;
    }

    /** Makes every later statement of this transaction see the same instant. */
    void readAtOneInstant() {
        sql.update("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
    }

    boolean nodeExists(UUID id) {
        return !sql.list("SELECT id FROM known_portfolio_node WHERE id = ?", row -> id, id)
                .isEmpty();
    }

    /**
     * @param nodeId only in or below it; null for all
     * @param initiativeId only this one; null for all
     * @param among only these; null for all
     * @param labelKey the label whose value is read; null for none
     */
    List<Portfolio.Initiative> initiatives(UUID nodeId, UUID initiativeId, Set<UUID> among, String labelKey) {
        return sql.list(
                INITIATIVES,
                row -> new Portfolio.Initiative(
                        id(row, "id"),
                        row.getString("title"),
                        row.getString("status"),
                        id(row, "portfolio_node_id"),
                        new Portfolio.About(
                                row.getString("journey_stage"),
                                row.getString("label"),
                                row.getObject("live_on", LocalDate.class)),
                        new HashMap<>()),
                nodeId,
                labelKey,
                nodeId,
                initiativeId,
                initiativeId,
                among == null,
                among == null ? Set.of() : among);
    }

    /** Fills in the contributions of these initiatives. */
    void contributions(Map<UUID, Portfolio.Initiative> initiatives) {
        sql.list(
                CONTRIBUTIONS,
                row -> initiatives
                        .get(id(row, "initiative_id"))
                        .contributions()
                        .put(id(row, "objective_id"), row.getBigDecimal("weight")),
                initiatives.keySet());
    }

    List<Portfolio.Node> nodes() {
        return sql.list(
                "SELECT id, parent_id, title FROM known_portfolio_node",
                row -> new Portfolio.Node(id(row, "id"), id(row, "parent_id"), row.getString("title")));
    }

    List<Portfolio.Objective> objectives() {
        return sql.list(
                "SELECT id, title, theme FROM known_objective",
                row -> new Portfolio.Objective(id(row, "id"), row.getString("title"), row.getString("theme")));
    }

    List<PlanLine> baselines(Collection<UUID> initiatives) {
        return sql.list(BASELINES, ReportRepository::line, initiatives);
    }

    List<PlanLine> forecasts(Collection<UUID> initiatives) {
        return sql.list(FORECASTS, ReportRepository::line, initiatives);
    }

    private static PlanLine line(ResultSet row) throws SQLException {
        return new PlanLine(
                id(row, "initiative_id"),
                PlanLine.Kind.valueOf(row.getString("kind")),
                expenseType(row),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                id(row, "metric_id"),
                row.getString("metric_key"),
                row.getBigDecimal("baseline"),
                row.getBigDecimal("unit_value"),
                row.getString("unit_value_currency"),
                row.getString("driver"));
    }

    List<Cell> cells(Collection<UUID> initiatives, MonthRange range) {
        return sql.list(
                CELLS,
                row -> new Cell(
                        id(row, "initiative_id"),
                        id(row, "metric_id"),
                        row.getString("metric_key"),
                        Cell.Kind.valueOf(row.getString("kind")),
                        expenseType(row),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getString("currency"),
                        row.getBigDecimal("value")),
                initiatives,
                range.from(),
                range.from(),
                range.to(),
                range.to());
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static ExpenseType expenseType(ResultSet row) throws SQLException {
        String type = row.getString("expense_type");
        return type == null ? null : ExpenseType.valueOf(type);
    }
}
