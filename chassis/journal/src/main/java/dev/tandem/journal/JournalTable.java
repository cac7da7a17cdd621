package dev.tandem.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The SQL of table {@code journal}. Its connection is the one of the running transaction. */
@ApplicationScoped
class JournalTable {

    /** Journal and outbox in one statement, so that an event costs one round trip. */
    private static final String INSERT = """
            with entry as (
                insert into journal (shard, event_id, aggregate, aggregate_id, sequence, type, access, owners, at,
                    effective_on, actor, request_id, traceparent, changes, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
                returning position, shard)
            insert into outbox (position, shard) select position, shard from entry
            """;

    private static final String ENTRY = """
            select j.position, j.event_id, j.aggregate, j.aggregate_id, j.sequence, j.type, j.access, j.at,
                j.effective_on, j.actor, j.changes, j.state
            from journal j
            """;

    private static final String HISTORY = ENTRY + """
            join unnest(?::text[], ?::uuid[]) as wanted (aggregate, id)
                on j.aggregate = wanted.aggregate and j.aggregate_id = wanted.id
            where j.position < ?
            order by j.position desc
            limit ?
            """;

    /** By sequence, the order of the aggregate itself, in case the clocks of two replicas differ. */
    private static final String AT = ENTRY + """
            where j.aggregate = ? and j.aggregate_id = ? and j.at <= ?
            order by j.sequence desc
            limit 1
            """;

    private final DataSource database;
    private final ObjectMapper mapper;

    @Inject
    JournalTable(DataSource database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /** Many rows are sent together and answered together. */
    void insert(List<JournalRow> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            if (rows.size() == 1) {
                bind(connection, statement, rows.get(0));
                statement.executeUpdate();
                return;
            }
            for (JournalRow row : rows) {
                bind(connection, statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException failed) {
            throw new JournalFailure("The journal could not be written", failed);
        }
    }

    /** Newest first. The same entry never comes twice, even when an aggregate is asked for twice. */
    List<JournalEntry> history(Collection<AggregateKey> aggregates, long before, int limit) {
        List<AggregateKey> wanted = aggregates.stream().distinct().toList();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(HISTORY)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", wanted.stream().map(AggregateKey::aggregate).toArray()));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", wanted.stream().map(AggregateKey::id).toArray()));
            statement.setLong(3, before);
            statement.setInt(4, limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<JournalEntry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(entry(rows));
                }
                return entries;
            }
        } catch (SQLException | JsonProcessingException failed) {
            throw unreadable(failed);
        }
    }

    /** The newest entry of an aggregate that was recorded at the instant or before. */
    Optional<JournalEntry> at(AggregateKey aggregate, Instant instant) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(AT)) {
            statement.setString(1, aggregate.aggregate());
            statement.setObject(2, aggregate.id());
            statement.setObject(3, instant.atOffset(ZoneOffset.UTC));
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(entry(rows)) : Optional.empty();
            }
        } catch (SQLException | JsonProcessingException failed) {
            throw unreadable(failed);
        }
    }

    private static JournalFailure unreadable(Exception cause) {
        return new JournalFailure("The journal could not be read", cause);
    }

    private static void bind(Connection connection, PreparedStatement statement, JournalRow row) throws SQLException {
        DomainEvent event = row.event();
        statement.setInt(1, row.shard());
        statement.setObject(2, row.eventId());
        statement.setString(3, event.aggregate());
        statement.setObject(4, event.aggregateId());
        statement.setLong(5, event.sequence());
        statement.setString(6, event.type());
        statement.setString(7, event.access().name());
        statement.setArray(
                8,
                connection.createArrayOf(
                        "text", event.owners().stream().sorted().toArray()));
        statement.setObject(9, row.at().atOffset(ZoneOffset.UTC));
        statement.setObject(10, event.effectiveOn(), Types.DATE);
        statement.setString(11, row.origin().by());
        statement.setString(12, row.origin().requestId());
        statement.setString(13, row.origin().traceParent());
        statement.setString(14, row.changes());
        statement.setString(15, row.state());
    }

    private JournalEntry entry(ResultSet row) throws SQLException, JsonProcessingException {
        return new JournalEntry(
                row.getLong("position"),
                row.getObject("event_id", UUID.class),
                row.getString("aggregate"),
                row.getObject("aggregate_id", UUID.class),
                row.getLong("sequence"),
                row.getString("type"),
                Access.valueOf(row.getString("access")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("effective_on", LocalDate.class),
                row.getString("actor"),
                mapper.readTree(row.getString("changes")),
                mapper.readTree(row.getString("state")));
    }
}
