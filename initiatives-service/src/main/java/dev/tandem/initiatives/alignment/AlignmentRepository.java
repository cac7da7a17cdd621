package dev.tandem.initiatives.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Reads what alignment is made of: few columns of many rows, each question one statement however many there are. Rows are
 * read without an entity or a document for any of them.
 */
@ApplicationScoped
public class AlignmentRepository {

    private static final String GOALS = """
        SELECT id, parent_id, title, theme, business_weight, technology_weight,
            business_owner IS NOT NULL, technology_owner IS NOT NULL
        FROM objective WHERE NOT retired\
        """;

    private final Session session;

    AlignmentRepository(Session session) {
        this.session = session;
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    /** Makes every later statement of this transaction see the same instant. */
    void readAtOneInstant() {
        session.doWork(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            }
        });
    }

    Goals goals() {
        List<Goal> goals = new ArrayList<>();
        read(
                GOALS,
                row -> goals.add(new Goal(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getString(4),
                        row.getBigDecimal(5),
                        row.getBigDecimal(6),
                        row.getBoolean(7),
                        row.getBoolean(8))));
        return new Goals(goals);
    }

    List<Groups.Node> nodes() {
        List<Groups.Node> nodes = new ArrayList<>();
        read(
                "SELECT id, parent_id, title FROM portfolio_node",
                row -> nodes.add(
                        new Groups.Node(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3))));
        return nodes;
    }

    /** The titles of these initiatives. */
    Map<UUID, String> titles(Collection<UUID> ids) {
        Map<UUID, String> titles = new HashMap<>();
        if (!ids.isEmpty()) {
            read(
                    "SELECT id, title FROM initiative WHERE id = ANY (?)",
                    row -> titles.put(row.getObject(1, UUID.class), row.getString(2)),
                    ids.toArray());
        }
        return titles;
    }

    private void read(String sql, RowReader reader, Object... ids) {
        session.doWork(connection -> {
            try (PreparedStatement statement = prepared(connection, sql, ids);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        });
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... ids) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        if (ids.length > 0) {
            statement.setArray(1, connection.createArrayOf("uuid", ids));
        }
        return statement;
    }
}
