package dev.tandem.journal.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The SQL of table {@code projection_guard}: insert or update in one statement, never look first and write then.
 *
 * <p>Events that nobody here wants advance the guard too, marked as not applied, so that a reader waiting for a position is
 * not left waiting; a projection that comes later still takes the same event when it is replayed.
 */
@ApplicationScoped
class GuardTable {

    private static final String SEQUENCES = """
            select g.producer, g.aggregate, g.aggregate_id, g.sequence from projection_guard g
            join unnest(?::text[], ?::text[], ?::uuid[]) as wanted (producer, aggregate, id)
                on g.producer = wanted.producer and g.aggregate = wanted.aggregate and g.aggregate_id = wanted.id
            """;
    private static final String ADVANCE = """
            insert into projection_guard as guard (producer, aggregate, aggregate_id, sequence, applied)
            values (?, ?, ?, ?, ?)
            on conflict (producer, aggregate, aggregate_id) do update
                set sequence = excluded.sequence, applied = excluded.applied
                where guard.sequence < excluded.sequence
                    or (guard.sequence = excluded.sequence and excluded.applied and not guard.applied)
            """;

    /** What was heard before of these aggregates; only for counting gaps, {@link #advance} decides. */
    Map<GuardKey, Long> sequences(Connection connection, Collection<GuardKey> aggregates) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SEQUENCES)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", aggregates.stream().map(GuardKey::producer).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "text", aggregates.stream().map(GuardKey::aggregate).toArray()));
            statement.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", aggregates.stream().map(GuardKey::id).toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                Map<GuardKey, Long> sequences = new HashMap<>();
                while (rows.next()) {
                    sequences.put(
                            new GuardKey(rows.getString(1), rows.getString(2), rows.getObject(3, UUID.class)),
                            rows.getLong(4));
                }
                return sequences;
            }
        }
    }

    /** For each event 1 when it is newer than what was heard, else 0. */
    int[] advance(Connection connection, List<Incoming> events) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
            for (Incoming event : events) {
                statement.setString(1, event.aggregate().producer());
                statement.setString(2, event.aggregate().aggregate());
                statement.setObject(3, event.aggregate().id());
                statement.setLong(4, event.sequence());
                statement.setBoolean(5, event.isWanted());
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }
}
