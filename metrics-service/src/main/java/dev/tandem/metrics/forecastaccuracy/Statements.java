package dev.tandem.metrics.forecastaccuracy;

import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.metric.ExpenseType;
import dev.tandem.metrics.report.PlanLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads every version of plans and forecasts that was ever heard of. */
@ApplicationScoped
public class Statements {

    private static final String VERSIONS = """
        SELECT initiative_id, series, version, stated_on, recorded_at FROM stated_version
        WHERE initiative_id = ANY (?::uuid[])\
        """;

    private static final String LINES = """
        SELECT l.initiative_id, l.series, l.version, l.kind, l.expense_type, l.amount, l.currency, l.from_date, l.to_date
        FROM stated_line l
        JOIN unnest(?::uuid[], ?::text[], ?::text[]) AS wanted (initiative_id, series, version)
          ON l.initiative_id = wanted.initiative_id AND l.series = wanted.series
            AND l.version = wanted.version::integer
        ORDER BY l.initiative_id, l.series, l.version, l.ordinal\
        """;

    private static final String OWNERS =
            "SELECT id, business_owner, technology_owner FROM known_initiative WHERE id = ANY (?::uuid[])";

    private final Sql sql;

    Statements(Sql sql) {
        this.sql = sql;
    }

    List<Statement> of(Collection<UUID> initiatives) {
        return sql.list(
                VERSIONS,
                row -> new Statement(
                        key(row),
                        row.getObject("stated_on", LocalDate.class),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant()),
                initiatives);
    }

    /** The dated lines of these versions, in one statement. */
    Map<Statement.Key, List<PlanLine>> lines(Collection<Statement.Key> versions) {
        Map<Statement.Key, List<PlanLine>> lines = new HashMap<>();
        if (!versions.isEmpty()) {
            sql.list(
                    LINES,
                    row -> lines.computeIfAbsent(key(row), key -> new ArrayList<>())
                            .add(line(row)),
                    versions.stream().map(Statement.Key::initiativeId).toList(),
                    versions.stream().map(key -> key.series().name()).toList(),
                    versions.stream()
                            .map(key -> Integer.toString(key.version()))
                            .toList());
        }
        return lines;
    }

    /** The owner of each initiative; null for none. */
    Map<UUID, String> owners(Collection<UUID> initiatives, AccuracyQuery.Owner side) {
        Map<UUID, String> owners = new HashMap<>();
        String column = side == AccuracyQuery.Owner.BUSINESS_OWNER ? "business_owner" : "technology_owner";
        sql.list(OWNERS, row -> owners.put(row.getObject("id", UUID.class), row.getString(column)), initiatives);
        return owners;
    }

    private static Statement.Key key(ResultSet row) throws SQLException {
        return new Statement.Key(
                row.getObject("initiative_id", UUID.class),
                Statement.Series.valueOf(row.getString("series")),
                row.getInt("version"));
    }

    private static PlanLine line(ResultSet row) throws SQLException {
        String type = row.getString("expense_type");
        return new PlanLine(
                row.getObject("initiative_id", UUID.class),
                PlanLine.Kind.valueOf(row.getString("kind")),
                type == null ? null : ExpenseType.valueOf(type),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getObject("from_date", LocalDate.class),
                row.getObject("to_date", LocalDate.class),
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
