package dev.tandem.metrics.period;

import dev.tandem.journal.JournalFailure;
import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Closed months in PostgreSQL. */
@ApplicationScoped
public class PeriodRepository {

    private static final String CLOSED =
            "SELECT month, id, note, closed_at, closed_by FROM closed_month WHERE month BETWEEN ? AND ?";

    private static final String CLOSE =
            "INSERT INTO closed_month (month, id, note, closed_at, closed_by) VALUES (?, ?, ?, ?, ?)";

    private static final String LATE =
            "SELECT month, sum(written)::bigint FROM late_entry WHERE month BETWEEN ? AND ? AND status = 'USED' GROUP"
                    + " BY month";

    private static final String CLOSED_THEN =
            "SELECT month FROM closed_month WHERE ?::timestamptz IS NULL OR closed_at <= ?::timestamptz";

    private final Sql sql;
    private final DataSource database;

    PeriodRepository(Sql sql, DataSource database) {
        this.sql = sql;
        this.database = database;
    }

    /** Waits for everybody who writes to the month, and keeps others waiting until this transaction ends. */
    void holdAlone(YearMonth month) {
        try (Connection connection = database.getConnection()) {
            ClosedMonths.holdAlone(connection, month);
        } catch (SQLException failed) {
            throw new JournalFailure("The period could not be held", failed);
        }
    }

    Set<YearMonth> holdAndFindClosed(ClosedMonths months) {
        try (Connection connection = database.getConnection()) {
            return months.holdAndFindClosed(connection);
        } catch (SQLException failed) {
            throw new JournalFailure("The periods could not be held", failed);
        }
    }

    void close(ClosedMonth closed) {
        sql.update(
                CLOSE,
                closed.month().atDay(1),
                closed.id(),
                closed.note(),
                closed.closedAt().atOffset(ZoneOffset.UTC),
                closed.closedBy());
    }

    /** Those that are closed from one month to another. */
    Map<YearMonth, ClosedMonth> closed(YearMonth first, YearMonth last) {
        return sql
                .list(
                        CLOSED,
                        row -> new ClosedMonth(
                                row.getObject("id", UUID.class),
                                YearMonth.from(row.getObject("month", LocalDate.class)),
                                row.getString("note"),
                                row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                                row.getString("closed_by")),
                        first.atDay(1),
                        last.atDay(1))
                .stream()
                .collect(Collectors.toMap(ClosedMonth::month, Function.identity()));
    }

    /** How many facts were written late, by month. */
    Map<YearMonth, Long> late(YearMonth first, YearMonth last) {
        return sql
                .list(
                        LATE,
                        row -> Map.entry(YearMonth.from(row.getObject(1, LocalDate.class)), row.getLong(2)),
                        first.atDay(1),
                        last.atDay(1))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Every month that is closed, or that was at an instant. */
    Set<YearMonth> allClosed(Instant at) {
        OffsetDateTime then = at == null ? null : at.atOffset(ZoneOffset.UTC);
        return Set.copyOf(sql.list(CLOSED_THEN, row -> YearMonth.from(row.getObject(1, LocalDate.class)), then, then));
    }
}
