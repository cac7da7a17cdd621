package dev.tandem.metrics.cell;

import dev.tandem.journal.Journal;
import dev.tandem.metrics.asof.WritesUnderWay;
import dev.tandem.metrics.metric.Aggregation;
import dev.tandem.metrics.metric.ExpenseType;
import dev.tandem.metrics.metric.MetricKind;
import dev.tandem.metrics.projection.BudgetMarks;
import dev.tandem.metrics.projection.KnownInitiatives;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps the totals of cells while facts arrive. Who changes facts writes what that adds to and takes from cells into the
 * temporary table {@code cell_change}, then has it applied: totals, deltas and events in the same transaction. Cells are
 * locked in the order of their keys, so that two writers never wait for each other in a circle.
 */
@ApplicationScoped
public class Cells {

    private static final int EVENTS_AT_ONCE = 500;

    private final KnownInitiatives initiatives;
    private final Journal journal;
    private final Clock clock;

    Cells(KnownInitiatives initiatives, Journal journal, Clock clock) {
        this.initiatives = initiatives;
        this.journal = journal;
        this.clock = clock;
    }

    /** Makes the tables of changes; they are empty unless something waits in them to be applied. */
    public void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(CellSql.CHANGE_TABLE);
            LabelledCells.prepare(statement);
        }
    }

    /**
     * Notes who changes facts now.
     *
     * @return what the facts and deltas of this change are marked with
     */
    public long recording(Connection connection, String by) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(WritesUnderWay.BEGIN);
        }
        try (PreparedStatement statement =
                connection.prepareStatement("INSERT INTO recording (at, by) VALUES (?, ?) RETURNING id")) {
            statement.setObject(1, now());
            statement.setString(2, by);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /**
     * Applies the changes, whose facts are stored already, and empties their tables.
     *
     * @return how many cells changed, each of which told its new total
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int apply(Connection connection, long recording) throws SQLException {
        int changed = applyToCells(connection, recording);
        LabelledCells.apply(connection, recording);
        return changed;
    }

    private int applyToCells(Connection connection, long recording) throws SQLException {
        int changed;
        try (PreparedStatement upsert = connection.prepareStatement(CellSql.UPSERT)) {
            upsert.setObject(1, now());
            changed = upsert.executeUpdate();
        }
        if (changed == 0) {
            return 0;
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(CellSql.LAST);
        }
        try (PreparedStatement deltas = connection.prepareStatement(CellSql.DELTAS)) {
            deltas.setLong(1, recording);
            deltas.executeUpdate();
        }
        BudgetMarks.costs(connection);
        tell(connection);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM cell_change");
        }
        return changed;
    }

    private void tell(Connection connection) throws SQLException {
        Map<UUID, Set<String>> owners = new HashMap<>();
        List<MeasurementsRecorded> events = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(CellSql.CHANGED)) {
            statement.setFetchSize(EVENTS_AT_ONCE);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID initiative = row.getObject("initiative_id", UUID.class);
                    events.add(event(row, owners.computeIfAbsent(initiative, initiatives::ownersOf)));
                    if (events.size() == EVENTS_AT_ONCE) {
                        journal.append(events);
                        events.clear();
                    }
                }
            }
        }
        journal.append(events);
    }

    private static MeasurementsRecorded event(ResultSet row, Set<String> owners) throws SQLException {
        long sequence = row.getLong("sequence");
        BigDecimal total = row.getBigDecimal("total");
        long count = row.getLong("count");
        CellState after = state(row, total, count, row.getBigDecimal("last"));
        CellState before = sequence == 1
                ? null
                : state(
                        row,
                        total.subtract(row.getBigDecimal("added")),
                        count - row.getLong("counted"),
                        row.getBigDecimal("old_last"));
        return new MeasurementsRecorded(before, after, sequence, owners);
    }

    private static CellState state(ResultSet row, BigDecimal total, long count, BigDecimal last) throws SQLException {
        String expenseType = row.getString("expense_type");
        return new CellState(
                row.getObject("id", UUID.class),
                row.getObject("metric_id", UUID.class),
                row.getString("metric_key"),
                MetricKind.valueOf(row.getString("kind")),
                expenseType == null ? null : ExpenseType.valueOf(expenseType),
                row.getObject("initiative_id", UUID.class),
                row.getString("month"),
                row.getString("currency"),
                Aggregation.valueOf(row.getString("aggregation")),
                plain(total),
                count,
                last == null ? null : plain(last));
    }

    /** Trailing zeros say nothing about a sum; {@code 0} rather than {@code 0.00}. */
    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private OffsetDateTime now() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC);
    }
}
