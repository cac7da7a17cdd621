package dev.tandem.initiatives.alignment;

import dev.tandem.initiatives.checkin.CheckInWatch;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads few columns of many initiatives in one statement, without an entity or a document for any of them. */
final class WorkRows {

    private static final int RETIRED = 1;
    private static final int OPEN = 2;
    private static final int RUNNING = 4;
    private static final int BUSINESS_OWNED = 8;
    private static final int TECHNOLOGY_OWNED = 16;

    /** The second column is a sum of the marks above. */
    private static final String ROWS = """
        SELECT i.id,
            CASE WHEN i.retired THEN 1 ELSE 0 END
            + CASE WHEN NOT i.retired AND i.status NOT IN ('CLOSED', 'REJECTED', 'CANCELLED') THEN 2 ELSE 0 END
            + CASE WHEN NOT i.retired AND i.status IN ('IN_PROGRESS', 'LIVE') THEN 4 ELSE 0 END
            + CASE WHEN i.business_owner IS NOT NULL THEN 8 ELSE 0 END
            + CASE WHEN i.technology_owner IS NOT NULL THEN 16 ELSE 0 END,
            i.portfolio_node_id, i.journey_stage, i.contribution_shares,
            CASE WHEN i.status IN ('APPROVED', 'IN_PROGRESS', 'LIVE', 'CLOSED') THEN p.baseline_costs END,
            (SELECT string_agg(m.currency || '=' || m.value, ',') FROM measured_cost m
                WHERE m.initiative_id = i.id AND m.cells > 0),
            i.created_at, greatest(i.started_on, i.resumed_on), i.check_in_every_days, b.latest_on, t.latest_on,
            coalesce((b.green_on & t.red_on) | (b.red_on & t.green_on), 0) <> 0
        FROM initiative i
        LEFT JOIN plan p ON p.initiative_id = i.id
        LEFT JOIN check_in_standing b ON b.initiative_id = i.id AND b.side = 'BUSINESS'
        LEFT JOIN check_in_standing t ON t.initiative_id = i.id AND t.side = 'TECHNOLOGY'
        """;

    private WorkRows() {}

    static Map<UUID, WorkRow> all(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
            return read(statement);
        }
    }

    static Map<UUID, WorkRow> of(Connection connection, Array ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ROWS + "WHERE i.id = ANY (?)")) {
            statement.setArray(1, ids);
            return read(statement);
        }
    }

    private static Map<UUID, WorkRow> read(PreparedStatement statement) throws SQLException {
        Map<UUID, WorkRow> rows = new HashMap<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                WorkRow read = row(row);
                rows.put(read.id(), read);
            }
        }
        return rows;
    }

    private static WorkRow row(ResultSet row) throws SQLException {
        int marks = row.getInt(2);
        return new WorkRow(
                row.getObject(1, UUID.class),
                row.getObject(3, UUID.class),
                row.getString(4),
                (marks & RETIRED) != 0,
                (marks & OPEN) != 0,
                (marks & BUSINESS_OWNED) != 0,
                (marks & TECHNOLOGY_OWNED) != 0,
                contributions(row.getString(5)),
                costs(row.getString(6)),
                costs(row.getString(7)),
                (marks & RUNNING) == 0 ? null : checkIns(row, marks));
    }

    private static CheckInWatch checkIns(ResultSet row, int marks) throws SQLException {
        return new CheckInWatch(
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getObject(9, LocalDate.class),
                row.getObject(10, Integer.class),
                (marks & BUSINESS_OWNED) != 0,
                row.getObject(11, LocalDate.class),
                (marks & TECHNOLOGY_OWNED) != 0,
                row.getObject(12, LocalDate.class),
                row.getBoolean(13));
    }

    /** Reads {@code <id>=60,<id>=40}. */
    private static List<WorkRow.Contributes> contributions(String text) {
        if (text == null) {
            return List.of();
        }
        List<WorkRow.Contributes> contributions = new ArrayList<>(2);
        for (String one : text.split(",", -1)) {
            int equals = one.indexOf('=');
            contributions.add(new WorkRow.Contributes(
                    UUID.fromString(one.substring(0, equals)), new BigDecimal(one.substring(equals + 1))));
        }
        return contributions;
    }

    /** Reads {@code EUR=1200.50,USD=80.00}. */
    private static Map<String, BigDecimal> costs(String text) {
        if (text == null) {
            return Map.of();
        }
        if (text.indexOf(',') < 0) {
            int equals = text.indexOf('=');
            return Map.of(text.substring(0, equals), new BigDecimal(text.substring(equals + 1)));
        }
        Map<String, BigDecimal> costs = new TreeMap<>();
        for (String one : text.split(",", -1)) {
            int equals = one.indexOf('=');
            costs.put(one.substring(0, equals), new BigDecimal(one.substring(equals + 1)));
        }
        return costs;
    }
}
