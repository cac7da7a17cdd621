package dev.tandem.initiatives.alignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.SoftReference;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The initiatives as alignment sees them: always as they are at the instant of the running transaction, but read anew only
 * where a row was written since they were read last.
 *
 * <p>PostgreSQL keeps with every row the number of the transaction that wrote it. A snapshot knows the lowest number that was
 * still running when it was taken; everything below had ended. So a row whose writer has a lower number than that is today what
 * it was in that snapshot, and only the others are read: some of them once more than needed, none too few. This holds as long
 * as the server was not started anew (another one may have taken over with less) and no row was taken away.
 */
@ApplicationScoped
public class Works {

    static final Known NOTHING = new Known("", 0, -1, Map.of());

    /** The numbers that rows carry go round after two thousand million transactions. */
    private static final long MOST_AGE = 1_000_000_000;

    private static final long NUMBER = 0xFFFFFFFFL;

    private static final String MOMENT = """
        SELECT CAST(extract(epoch FROM pg_postmaster_start_time()) AS text),
            CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint), times
        FROM rows_taken_away\
        """;

    private static final String WRITTEN_SINCE = """
        WITH since AS MATERIALIZED (SELECT age(CAST(CAST(? AS text) AS xid)) AS most)
        SELECT array_agg(id) FROM (
            SELECT id FROM initiative WHERE age(xmin) <= (SELECT most FROM since)
            UNION SELECT initiative_id FROM plan WHERE age(xmin) <= (SELECT most FROM since)
            UNION SELECT initiative_id FROM measured_cost WHERE age(xmin) <= (SELECT most FROM since)
            UNION SELECT initiative_id FROM check_in_standing WHERE age(xmin) <= (SELECT most FROM since)) AS written (id)\
        """;

    private final Session session;
    private volatile SoftReference<Known> latest = new SoftReference<>(NOTHING);

    Works(Session session) {
        this.session = session;
    }

    /**
     * What was read in a snapshot.
     *
     * @param server when the server was started
     * @param running the lowest number of a transaction that had not ended
     * @param takenAway how often rows were taken away until then
     */
    record Known(String server, long running, long takenAway, Map<UUID, WorkRow> rows) {

        private boolean leadsTo(Known now) {
            return server.equals(now.server) && takenAway == now.takenAway && now.running - running < MOST_AGE;
        }
    }

    /** What an earlier transaction has read; to be asked for before the present one reads anything, so that it is no newer. */
    Known known() {
        Known known = latest.get();
        return known == null ? NOTHING : known;
    }

    /** All initiatives, given what was known before. */
    Collection<WorkRow> read(Known before) {
        Known now = after(before);
        latest = new SoftReference<>(now);
        return now.rows().values();
    }

    Known after(Known before) {
        return session.doReturningWork(connection -> after(connection, before));
    }

    private static Known after(Connection connection, Known before) throws SQLException {
        Known now = moment(connection);
        if (!before.leadsTo(now)) {
            return new Known(now.server(), now.running(), now.takenAway(), WorkRows.all(connection));
        }
        Array written = writtenSince(connection, before.running());
        Map<UUID, WorkRow> rows = before.rows();
        if (written != null) {
            rows = new HashMap<>(rows);
            rows.putAll(WorkRows.of(connection, written));
        }
        return new Known(now.server(), now.running(), now.takenAway(), rows);
    }

    private static Known moment(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(MOMENT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Known(row.getString(1), row.getLong(2), row.getLong(3), Map.of());
        }
    }

    /** Null when nothing was. */
    private static Array writtenSince(Connection connection, long running) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITTEN_SINCE)) {
            statement.setString(1, Long.toString(running & NUMBER));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getArray(1);
            }
        }
    }
}
