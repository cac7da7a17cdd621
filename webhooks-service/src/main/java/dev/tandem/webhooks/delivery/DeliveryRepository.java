package dev.tandem.webhooks.delivery;

import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.CursorKeys;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The log of deliveries in PostgreSQL. */
@ApplicationScoped
class DeliveryRepository {

    private static final String ATTEMPTED = """
        INSERT INTO attempt (delivery_id, number, at, millis, status, failure, excerpt) VALUES (?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String TRIED = """
        UPDATE delivery SET status = ?, tries = ?, attempts = ?, due_at = ?, ended_at = ? WHERE id = ?\
        """;

    /** The newest first. */
    private static final String PAGE = """
        SELECT * FROM delivery
        WHERE webhook_id = ? AND (?::text IS NULL OR status = ?) AND (?::text IS NULL OR type = ? OR type LIKE ?)
        AND (?::uuid IS NULL OR subject = ?) AND (?::bigint IS NULL OR number < ?)
        ORDER BY number DESC LIMIT ?\
        """;

    private static final String DEAD_SUBJECTS = """
        SELECT DISTINCT subject FROM delivery WHERE webhook_id = ? AND status = 'DEAD' AND created_at >= ? ORDER BY subject\
        """;

    private static final String REPLAY_DEAD = """
        UPDATE delivery SET status = 'PENDING', tries = 0, due_at = ?, ended_at = NULL
        WHERE webhook_id = ? AND status = 'DEAD' AND created_at >= ? AND subject = ANY (?::uuid[])\
        """;

    private static final String REPLAY = """
        UPDATE delivery SET status = 'PENDING', tries = 0, due_at = ?, ended_at = NULL
        WHERE id = ? AND ended_at IS NOT NULL\
        """;

    private static final String CANCEL = """
        UPDATE delivery SET status = 'CANCELLED', ended_at = ? WHERE webhook_id = ? AND status = 'PENDING'\
        """;

    private static final String FORGET = """
        DELETE FROM delivery WHERE id IN (SELECT id FROM delivery WHERE ended_at < ? ORDER BY ended_at LIMIT ?)\
        """;

    private static final String FORGET_EVENTS = """
        DELETE FROM event WHERE id IN (
            SELECT e.id FROM event e WHERE e.heard_at < ? AND NOT EXISTS (SELECT FROM delivery d WHERE d.event_id = e.id)
            ORDER BY e.heard_at LIMIT ?)\
        """;

    private final Sql sql;

    DeliveryRepository(Sql sql) {
        this.sql = sql;
    }

    /** Writes down an attempt and where the delivery stands after it. */
    void attempted(Claim claim, Outcome outcome, DeliveryStatus status, Instant dueAt, Instant endedAt) {
        sql.update(
                ATTEMPTED,
                claim.deliveryId(),
                claim.attempts() + 1,
                claim.at(),
                outcome.took().toMillis(),
                outcome.status(),
                outcome.failure(),
                outcome.excerpt());
        sql.update(TRIED, status, claim.tries() + 1, claim.attempts() + 1, dueAt, endedAt, claim.deliveryId());
    }

    Optional<Delivery> find(UUID webhook, UUID id) {
        return sql.one("SELECT * FROM delivery WHERE webhook_id = ? AND id = ?", DeliveryRepository::read, webhook, id);
    }

    List<Attempt> attempts(UUID delivery) {
        return sql.list(
                "SELECT * FROM attempt WHERE delivery_id = ? ORDER BY number",
                row -> {
                    int status = row.getInt("status");
                    boolean answered = !row.wasNull();
                    String failure = row.getString("failure");
                    return new Attempt(
                            row.getInt("number"),
                            Sql.instant(row, "at"),
                            row.getLong("millis"),
                            answered ? status : null,
                            failure == null ? null : Failure.valueOf(failure),
                            row.getString("excerpt"));
                },
                delivery);
    }

    Page<Delivery> page(UUID webhook, DeliveryFilter filter, Paging paging) {
        Long before = paging.cursor()
                .map(cursor -> CursorKeys.read(cursor, 0, Long::valueOf))
                .orElse(null);
        String status = filter.status().map(DeliveryStatus::name).orElse(null);
        String type = filter.type().orElse(null);
        UUID subject = filter.subject().orElse(null);
        List<Delivery> fetched = sql.list(
                PAGE,
                DeliveryRepository::read,
                webhook,
                status,
                status,
                type,
                type,
                type + ".v%",
                subject,
                subject,
                before,
                before,
                paging.limit() + 1);
        return Page.of(fetched, paging.limit(), delivery -> Cursor.of(Long.toString(delivery.number())));
    }

    /** What dead deliveries that were queued since are about. */
    List<UUID> deadSubjects(UUID webhook, Instant since) {
        return sql.list(DEAD_SUBJECTS, row -> Sql.id(row, "subject"), webhook, since);
    }

    /** Has dead deliveries sent once more and says how many; their lanes are held. */
    int replayDead(UUID webhook, List<UUID> subjects, Instant since, Instant now) {
        return sql.update(REPLAY_DEAD, now, webhook, since, subjects);
    }

    /** Has a delivery sent once more; false when it has not ended. Its lane is held. */
    boolean replay(UUID id, Instant now) {
        return sql.update(REPLAY, now, id) > 0;
    }

    /** Ends what a webhook has pending. */
    void cancel(UUID webhook, Instant now) {
        sql.update(CANCEL, now, webhook);
    }

    /** Forgets what ended before, a part at a time, and says how much that was. */
    int forget(Instant before, int most) {
        return sql.update(FORGET, before, most) + sql.update(FORGET_EVENTS, before, most);
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                Sql.id(row, "id"),
                row.getLong("number"),
                Sql.id(row, "webhook_id"),
                Sql.id(row, "event_id"),
                row.getString("type"),
                Sql.id(row, "subject"),
                DeliveryStatus.valueOf(row.getString("status")),
                row.getInt("attempts"),
                Sql.instant(row, "due_at"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "ended_at"));
    }
}
