package dev.tandem.metrics.measurement;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.metrics.cell.Cells;
import dev.tandem.metrics.period.ClosedMonths;
import dev.tandem.metrics.problem.MetricsProblems;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Facts that the service works out itself. They take the road of a bulk: compared with what is stored, kept as versions,
 * with cells, deltas and events in the same transaction.
 */
public final class DerivedFacts {

    /** Sources that begin like this are the service's own; nobody else writes facts of them. */
    static final String RESERVED = "tandem.";

    /** The source of what allocation rules give to initiatives. */
    public static final String CLOUD_BILLS = RESERVED + "cloud-bills";

    private static final String STAGE = """
        INSERT INTO bulk_row (row, source, id, metric_id, starts_on, ends_on, value, currency, initiative_id)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String CHANGED_DAYS = "SELECT to_char(starts_on, 'YYYY-MM-DD') FROM bulk_fact WHERE changed"
            + " UNION SELECT to_char(old_starts_on, 'YYYY-MM-DD') FROM bulk_fact WHERE changed AND old_value IS NOT NULL";

    private DerivedFacts() {}

    /**
     * One of them.
     *
     * @param value null when there is none any more
     */
    public record DerivedFact(
            String id,
            UUID metricId,
            LocalDate from,
            LocalDate to,
            BigDecimal value,
            String currency,
            UUID initiativeId) {}

    /**
     * Keeps what is new of them; to be called once in a transaction, by whoever holds what keeps others from writing facts
     * of the same ids.
     *
     * @throws ProblemException PERIOD_CLOSED when one of them would change a closed month
     */
    public static void keep(Connection connection, Cells cells, String source, Collection<DerivedFact> facts, String by)
            throws SQLException {
        if (facts.isEmpty()) {
            return;
        }
        BulkStore store = new BulkStore(connection);
        try (PreparedStatement stage = connection.prepareStatement(STAGE)) {
            int row = 0;
            for (DerivedFact fact : facts) {
                stage.setInt(1, ++row);
                stage.setString(2, source);
                stage.setString(3, fact.id());
                stage.setObject(4, fact.metricId());
                stage.setObject(5, fact.from());
                stage.setObject(6, fact.to());
                stage.setBigDecimal(7, fact.value());
                stage.setString(8, fact.currency());
                stage.setObject(9, fact.initiativeId());
                stage.addBatch();
            }
            stage.executeBatch();
        }
        store.compare(List.of(source));
        BulkStore.Counts counts = store.counts();
        if (counts.accepted() + counts.corrected() > 0) {
            requireOpen(connection);
            store.store(cells, by);
        }
    }

    private static void requireOpen(Connection connection) throws SQLException {
        ClosedMonths months = new ClosedMonths();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(CHANGED_DAYS)) {
            while (row.next()) {
                months.addMonthOf(row.getString(1));
            }
        }
        SortedSet<YearMonth> closed = months.holdAndFindClosed(connection);
        if (!closed.isEmpty()) {
            throw new ProblemException(
                    MetricsProblems.PERIOD_CLOSED, "Costs of " + closed.first() + " would change, which is closed.");
        }
    }
}
