package dev.tandem.journal.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.journal.JournalFailure;
import dev.tandem.journal.JournalSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** The SQL of table {@code idempotency_key}. A key is too old to count after {@code tandem.journal.idempotency-kept}. */
@ApplicationScoped
public class IdempotencyTable {

    private static final String LOCK = "select pg_try_advisory_xact_lock(?)";
    private static final String FIND =
            "select digest, status, headers, content_type, body from idempotency_key where scope = ? and created_at >"
                    + " ?";
    private static final String STORE = """
            insert into idempotency_key (scope, digest, status, headers, content_type, body, created_at)
            values (?, ?, ?, ?::jsonb, ?, ?, ?)
            on conflict (scope) do update set digest = excluded.digest, status = excluded.status,
                headers = excluded.headers, content_type = excluded.content_type, body = excluded.body,
                created_at = excluded.created_at
            """;
    private static final String PURGE = """
            delete from idempotency_key where scope in (
                select scope from idempotency_key where created_at <= ? order by created_at limit ?
                for update skip locked)
            """;
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final ObjectMapper mapper;
    private final Clock clock;
    private final JournalSettings settings;

    @Inject
    IdempotencyTable(ObjectMapper mapper, Clock clock, JournalSettings settings) {
        this.mapper = mapper;
        this.clock = clock;
        this.settings = settings;
    }

    /** A digest of an earlier request and its answer. */
    record Found(String digest, StoredAnswer answer) {}

    /** Takes the key until the transaction ends; false when another request has it now. */
    boolean tryLock(Connection connection, byte[] scope) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setLong(1, ByteBuffer.wrap(scope).getLong());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    Optional<Found> find(Connection connection, byte[] scope) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setBytes(1, scope);
            statement.setObject(2, oldest());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(found(row)) : Optional.empty();
            }
        }
    }

    void store(Connection connection, byte[] scope, String digest, StoredAnswer answer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STORE)) {
            statement.setBytes(1, scope);
            statement.setBytes(2, HexFormat.of().parseHex(digest));
            statement.setInt(3, answer.status());
            statement.setString(4, mapper.writeValueAsString(answer.headers()));
            statement.setString(5, answer.contentType());
            statement.setString(6, answer.body());
            statement.setObject(7, clock.instant().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        } catch (JsonProcessingException impossible) {
            throw new JournalFailure("The headers are no JSON", impossible);
        }
    }

    /** Deletes up to that many keys that are too old; returns how many it was. */
    public int purge(DataSource database, int atMost) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(PURGE)) {
            statement.setObject(1, oldest());
            statement.setInt(2, atMost);
            return statement.executeUpdate();
        }
    }

    private OffsetDateTime oldest() {
        return clock.instant().minus(settings.idempotencyKept()).atOffset(ZoneOffset.UTC);
    }

    private Found found(ResultSet row) throws SQLException {
        try {
            return new Found(
                    HexFormat.of().formatHex(row.getBytes("digest")),
                    new StoredAnswer(
                            row.getInt("status"),
                            mapper.readValue(row.getString("headers"), HEADERS),
                            row.getString("content_type"),
                            row.getString("body")));
        } catch (JsonProcessingException broken) {
            throw new JournalFailure("A stored answer cannot be read", broken);
        }
    }
}
