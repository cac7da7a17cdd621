package dev.tandem.metrics.measurement;

import dev.tandem.http.problem.FieldError;
import dev.tandem.metrics.period.ClosedMonths;
import dev.tandem.metrics.period.LateLeave;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

/** Facts of a bulk that would change a closed month: those a late entry gives leave for go in, the others are refused. */
final class LateFacts {

    private static final String REPLACED_MONTHS = """
        SELECT DISTINCT to_char(old_starts_on, 'YYYY-MM-DD') FROM (
            SELECT date_trunc('month', old_starts_on) AS old_starts_on FROM bulk_fact
            WHERE changed AND old_value IS NOT NULL) f\
        """;

    private static final String NO_LEAVE =
            "NOT coalesce(date_trunc('month', %1$s)::date = ?::date AND (?::text IS NULL OR source = ?), false)";

    /** A deletion changes the month its fact counted in, a new value the one it counts in from now on. */
    private static final String REFUSE =
            """
            DELETE FROM bulk_fact
            WHERE changed AND (
                (value IS NOT NULL AND date_trunc('month', starts_on)::date = ANY (?) AND %s)
                OR (old_value IS NOT NULL AND date_trunc('month', old_starts_on)::date = ANY (?) AND %s))
            RETURNING row, source, id, starts_on, old_starts_on, value IS NOT NULL AS counts,
                ends_on IS NULL AS of_one_day\
            """.formatted(NO_LEAVE.formatted("starts_on"), NO_LEAVE.formatted("old_starts_on"));

    private static final String COUNT = """
        SELECT count(*) FROM bulk_fact
        WHERE changed AND (?::text IS NULL OR source = ?) AND (
            (value IS NOT NULL AND date_trunc('month', starts_on)::date = ?::date)
            OR (old_value IS NOT NULL AND date_trunc('month', old_starts_on)::date = ?::date))\
        """;

    private final Connection connection;

    LateFacts(Connection connection) {
        this.connection = connection;
    }

    /** Adds the months that corrected facts counted in so far. */
    void addReplaced(ClosedMonths months) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(REPLACED_MONTHS)) {
            while (row.next()) {
                months.addMonthOf(row.getString(1));
            }
        }
    }

    /**
     * Refuses what would change a closed month.
     *
     * @param leave what is allowed all the same; null for nothing
     */
    void refuse(SortedSet<YearMonth> closed, LateLeave leave, Refusals refusals) throws SQLException {
        if (closed.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(REFUSE)) {
            int next = bind(statement, 1, closed, leave);
            bind(statement, next, closed, leave);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    refusals.add(row.getInt("row"), row.getString("source"), row.getString("id"), errors(row, closed));
                }
            }
        }
    }

    private int bind(PreparedStatement statement, int first, Collection<YearMonth> closed, LateLeave leave)
            throws SQLException {
        Object[] days =
                closed.stream().map(month -> Date.valueOf(month.atDay(1))).toArray();
        statement.setArray(first, connection.createArrayOf("date", days));
        statement.setObject(first + 1, leave == null ? null : leave.month().atDay(1));
        statement.setString(first + 2, leave == null ? null : leave.source());
        statement.setString(first + 3, leave == null ? null : leave.source());
        return first + 4;
    }

    private static List<FieldError> errors(ResultSet row, SortedSet<YearMonth> closed) throws SQLException {
        YearMonth month = YearMonth.from(row.getObject("starts_on", LocalDate.class));
        if (row.getBoolean("counts") && closed.contains(month)) {
            return List.of(FieldError.at(
                    row.getBoolean("of_one_day") ? "/on" : "/from",
                    "Rule period-closed: the period " + month + " is closed."));
        }
        YearMonth before = YearMonth.from(row.getObject("old_starts_on", LocalDate.class));
        return List.of(FieldError.at(
                "/id", "Rule period-closed: the fact counts in the period " + before + ", which is closed."));
    }

    /** How many facts the leave is needed for. */
    long count(LateLeave leave) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
            statement.setString(1, leave.source());
            statement.setString(2, leave.source());
            statement.setObject(3, leave.month().atDay(1));
            statement.setObject(4, leave.month().atDay(1));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Marks what is recorded as written with a late entry. */
    void mark(long recording, LateLeave leave) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("UPDATE recording SET late_entry_id = ? WHERE id = ?")) {
            statement.setObject(1, leave.id());
            statement.setLong(2, recording);
            statement.executeUpdate();
        }
    }
}
