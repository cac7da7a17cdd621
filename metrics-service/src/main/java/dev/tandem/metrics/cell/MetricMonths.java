package dev.tandem.metrics.cell;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Notes what a change of facts adds to the months of metrics, whoever's the facts are. */
public final class MetricMonths {

    /**
     * Rows of {@code cell_change} without an initiative are of no cell; they end here. The insertion still sees them, since
     * both parts of the statement see the table as it was before.
     */
    private static final String NOTE = """
            WITH of_no_initiative AS (DELETE FROM cell_change WHERE initiative_id IS NULL)
            INSERT INTO metric_month_change (metric_id, month, currency, total, count)
            SELECT metric_id, month, currency, sum(total), sum(count) FROM cell_change GROUP BY 1, 2, 3""";

    private MetricMonths() {}

    /** To be called before the cells are applied. */
    public static void note(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(NOTE);
        }
    }
}
