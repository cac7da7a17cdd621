package dev.tandem.metrics.cell;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Reads cells as they are stored, and as they should be. */
public final class StoredCells {

    private static final String KEY =
            " k.key || ' ' || to_char(%s, 'YYYY-MM') || coalesce(' ' || x.currency, '') || ' ' || x.initiative_id ";

    private final DataSource database;

    public StoredCells(DataSource database) {
        this.database = database;
    }

    /** Total and count by "metric month currency initiative". */
    public Map<String, String> stored(String metric) {
        return read(
                "SELECT" + KEY.formatted("x.month")
                        + ", x.total, x.count FROM cell x JOIN metric k ON k.id = x.metric_id"
                        + " WHERE k.key = ? AND x.count <> 0",
                metric);
    }

    /** The same from the deltas alone. */
    public Map<String, String> deltas(String metric) {
        return read(
                "SELECT" + KEY.formatted("x.month") + ", sum(d.total), sum(d.count) FROM cell_delta d JOIN cell x ON"
                        + " x.id = d.cell_id JOIN metric k ON k.id = x.metric_id WHERE k.key = ? GROUP BY 1"
                        + " HAVING sum(d.count) <> 0",
                metric);
    }

    /** The same from the latest versions of the facts. */
    public Map<String, String> recounted(String metric) {
        return read(
                "SELECT" + KEY.formatted("x.starts_on") + ", sum(x.value), count(*) FROM ("
                        + "SELECT DISTINCT ON (source, id) * FROM measurement ORDER BY source, id, version DESC) x"
                        + " JOIN metric k ON k.id = x.metric_id"
                        + " WHERE k.key = ? AND x.value IS NOT NULL AND x.initiative_id IS NOT NULL GROUP BY 1",
                metric);
    }

    /** One number of the database. */
    public long number(String sql, String parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String sql, String metric) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, metric);
            try (ResultSet row = statement.executeQuery()) {
                Map<String, String> cells = new TreeMap<>();
                while (row.next()) {
                    BigDecimal total = row.getBigDecimal(2);
                    cells.put(
                            row.getString(1),
                            total.add(BigDecimal.ZERO).stripTrailingZeros().toPlainString() + " / " + row.getLong(3));
                }
                return cells;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
