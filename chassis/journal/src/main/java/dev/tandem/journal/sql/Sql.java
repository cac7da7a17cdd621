package dev.tandem.journal.sql;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Plain statements for what is read and written in sets rather than as entities, each on the connection of the present
 * transaction. A parameter is what JDBC takes, an instant, an enum for its name, or a collection of texts or ids for an array.
 */
@ApplicationScoped
public class Sql {

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /** Makes one thing of a result's present row. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Every row the query gives, in its order. */
    public <T> List<T> list(String query, RowReader<T> reader, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            bind(connection, statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
                return read;
            }
        } catch (SQLException failed) {
            throw new StatementFailed(query, failed);
        }
    }

    /** The first row, if there is one. */
    public <T> Optional<T> one(String query, RowReader<T> reader, Object... parameters) {
        return list(query, reader, parameters).stream().findFirst();
    }

    /** Runs a changing statement and says how many rows it touched. */
    public int update(String text, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            bind(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new StatementFailed(text, failed);
        }
    }

    /** Runs the statement once per row of parameters, in one go. */
    public void batch(String text, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            for (Object[] row : rows) {
                bind(connection, statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failed) {
            throw new StatementFailed(text, failed);
        }
    }

    /** Null for null. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    /** Sets the parameters of a statement. */
    public static void bind(Connection connection, PreparedStatement statement, Object[] parameters)
            throws SQLException {
        for (int at = 0; at < parameters.length; at++) {
            Object parameter = parameters[at];
            if (parameter instanceof Collection<?> many) {
                String type = many.stream().anyMatch(UUID.class::isInstance) ? "uuid" : "text";
                statement.setArray(at + 1, connection.createArrayOf(type, many.toArray()));
            } else if (parameter instanceof Instant instant) {
                statement.setObject(at + 1, instant.atOffset(ZoneOffset.UTC));
            } else if (parameter instanceof Enum<?> name) {
                statement.setString(at + 1, name.name());
            } else {
                statement.setObject(at + 1, parameter);
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
