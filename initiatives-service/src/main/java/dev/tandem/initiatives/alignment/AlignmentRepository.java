package dev.tandem.initiatives.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
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
import java.util.TreeMap;
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

    private static final int RETIRED = 1;
    private static final int OPEN = 2;
    private static final int RUNNING = 4;
    private static final int BUSINESS_OWNED = 8;
    private static final int TECHNOLOGY_OWNED = 16;

    /** The second column is a sum of the marks above. */
    private static final String WORKS = """
        SELECT i.id,
            CASE WHEN i.retired THEN 1 ELSE 0 END
            + CASE WHEN NOT i.retired AND i.status NOT IN ('CLOSED', 'REJECTED', 'CANCELLED') THEN 2 ELSE 0 END
            + CASE WHEN NOT i.retired AND i.status IN ('IN_PROGRESS', 'LIVE') THEN 4 ELSE 0 END
            + CASE WHEN i.business_owner IS NOT NULL THEN 8 ELSE 0 END
            + CASE WHEN i.technology_owner IS NOT NULL THEN 16 ELSE 0 END,
            i.portfolio_node_id, i.journey_stage, i.contribution_shares,
            CASE WHEN i.status IN ('APPROVED', 'IN_PROGRESS', 'LIVE', 'CLOSED') THEN p.baseline_costs END
        FROM initiative i LEFT JOIN plan p ON p.initiative_id = i.id\
        """;

    /** By initiative and currency. */
    private static final String MEASURED = "SELECT initiative_id, currency, value FROM measured_cost WHERE cells > 0";

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

    /** Every initiative, given how well each is looked after; those that are not among these need nothing. */
    List<Work> works(Goals goals, Map<UUID, Work.Care> cares) {
        Map<UUID, Map<String, BigDecimal>> measured = measured();
        List<Work> works = new ArrayList<>();
        read(WORKS, row -> {
            UUID id = row.getObject(1, UUID.class);
            int marks = row.getInt(2);
            List<Work.Serves> serves = serves(row.getString(5), goals);
            works.add(new Work(
                    id,
                    row.getObject(3, UUID.class),
                    row.getString(4),
                    (marks & RETIRED) != 0,
                    (marks & OPEN) != 0,
                    (marks & RUNNING) != 0,
                    (marks & BUSINESS_OWNED) != 0,
                    (marks & TECHNOLOGY_OWNED) != 0,
                    serves,
                    Work.unserved(serves),
                    costs(row.getString(6)),
                    measured.getOrDefault(id, Map.of()),
                    cares.getOrDefault(id, Work.Care.NOTHING)));
        });
        return works;
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

    private Map<UUID, Map<String, BigDecimal>> measured() {
        Map<UUID, Map<String, BigDecimal>> measured = new HashMap<>();
        read(
                MEASURED,
                row -> measured.merge(
                        row.getObject(1, UUID.class),
                        Map.of(row.getString(2), row.getBigDecimal(3)),
                        AlignmentRepository::both));
        return measured;
    }

    private static Map<String, BigDecimal> both(Map<String, BigDecimal> some, Map<String, BigDecimal> more) {
        Map<String, BigDecimal> both = new TreeMap<>(some);
        both.putAll(more);
        return both;
    }

    /** Reads {@code <id>=60,<id>=40}; objectives that are not live are left out. */
    private static List<Work.Serves> serves(String text, Goals goals) {
        if (text == null) {
            return List.of();
        }
        List<Work.Serves> serves = new ArrayList<>(2);
        for (String one : text.split(",", -1)) {
            int equals = one.indexOf('=');
            int place = goals.place(UUID.fromString(one.substring(0, equals)));
            if (place >= 0) {
                serves.add(new Work.Serves(place, new BigDecimal(one.substring(equals + 1))));
            }
        }
        return serves;
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
