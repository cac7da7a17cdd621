package dev.tandem.journal.relay;

import dev.tandem.journal.Access;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The SQL of table {@code outbox}.
 *
 * <p>Rows are found by being there, never by "greater than the last one seen": positions are committed out of order. Only
 * the holder of a shard's lock may publish the shard, which keeps the order with any number of relays.
 */
@ApplicationScoped
class Outbox {

    /** First half of the advisory locks' keys; the second is the shard. */
    static final int LOCK_CLASS = 0x7461_6e64;

    /** A round reads no more than about this many characters of JSON. */
    private static final int LARGEST_ROUND = 8 * 1024 * 1024;

    private static final int FETCH = 64;

    // A deletion that a crash of the database forgets is only a duplicate, which every consumer ignores.
    private static final String LOCK = """
            select shard, set_config('synchronous_commit', 'off', true)
            from unnest(?::int[]) as wanted (shard)
            where pg_try_advisory_xact_lock(?, shard)
            """;
    private static final String ROWS = """
            select o.position, o.shard, j.event_id, j.aggregate, j.aggregate_id, j.sequence, j.type, j.access, j.owners,
                j.at, j.effective_on, j.actor, j.traceparent, j.changes, j.state
            from outbox o join journal j on j.position = o.position
            where o.shard = any(?::smallint[])
            order by o.position
            limit ?
            """;
    private static final String DELETE = "delete from outbox where position = any(?)";
    private static final String ANY = "select exists (select 1 from outbox)";

    /** A look that takes no lock and no transaction. */
    boolean isEmpty(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ANY);
                ResultSet row = statement.executeQuery()) {
            return row.next() && !row.getBoolean(1);
        }
    }

    /**
     * The oldest rows of those of the wanted shards that no other relay holds. They are held until the transaction ends.
     */
    List<OutboxRow> take(Connection connection, Collection<Integer> wanted, int limit) throws SQLException {
        List<Integer> held = lock(connection, wanted);
        if (held.isEmpty()) {
            return List.of();
        }
        // A statement of its own, after the locks: it sees what the holder before has deleted.
        try (PreparedStatement statement = connection.prepareStatement(ROWS)) {
            statement.setFetchSize(FETCH);
            statement.setArray(1, connection.createArrayOf("int2", held.toArray()));
            statement.setInt(2, limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<OutboxRow> taken = new ArrayList<>();
                int size = 0;
                while (size < LARGEST_ROUND && rows.next()) {
                    OutboxRow row = row(rows);
                    size += row.size();
                    taken.add(row);
                }
                return taken;
            }
        }
    }

    void delete(Connection connection, Collection<Long> positions) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
            statement.setArray(1, connection.createArrayOf("int8", positions.toArray()));
            statement.executeUpdate();
        }
    }

    private static List<Integer> lock(Connection connection, Collection<Integer> wanted) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setArray(1, connection.createArrayOf("int4", wanted.toArray()));
            statement.setInt(2, LOCK_CLASS);
            try (ResultSet rows = statement.executeQuery()) {
                List<Integer> held = new ArrayList<>();
                while (rows.next()) {
                    held.add(rows.getInt(1));
                }
                return held;
            }
        }
    }

    private static OutboxRow row(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("position"),
                row.getInt("shard"),
                row.getObject("event_id", UUID.class),
                row.getString("aggregate"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("sequence"),
                row.getString("type"),
                Access.valueOf(row.getString("access")),
                List.of((String[]) row.getArray("owners").getArray()),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("effective_on", LocalDate.class),
                row.getString("actor"),
                row.getString("traceparent"),
                row.getString("changes"),
                row.getString("state"));
    }
}
