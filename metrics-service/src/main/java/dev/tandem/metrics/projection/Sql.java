package dev.tandem.metrics.projection;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Plain statements for what is read and written in sets rather than as entities. Each runs on the connection of the
 * present transaction. A parameter is what JDBC takes, or a collection of text or ids for an array.
 */
@ApplicationScoped
public class Sql {

    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes one thing of a result's present row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Every row the query gives, in its order. */
    public <T> List<T> list(String query, RowReader<T> reader, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            bind(connection, statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        } catch (SQLException e) {
            throw new StatementFailed(query, e);
        }
    }

    /** Runs a changing statement and says how many rows it touched. */
    public int update(String statementText, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(statementText)) {
            bind(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StatementFailed(statementText, e);
        }
    }

    /** Runs the statement once per row of parameters, in one go. */
    public void batch(String statementText, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(statementText)) {
            for (Object[] row : rows) {
                bind(connection, statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new StatementFailed(statementText, e);
        }
    }

    /** Sets the parameters of a statement. */
    public static void bind(Connection connection, PreparedStatement statement, Object[] parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            if (parameter instanceof Collection<?> many) {
                String type = many.stream().anyMatch(UUID.class::isInstance) ? "uuid" : "text";
                statement.setArray(i + 1, connection.createArrayOf(type, many.toArray()));
            } else {
                statement.setObject(i + 1, parameter);
            }
        }
    }

    /** A statement that the database did not carry out. */
    static final class StatementFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StatementFailed(String statement, SQLException cause) {
            super("could not run: " + statement, cause);
        }
    }
}
