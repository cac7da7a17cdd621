package dev.tandem.webhooks.delivery;

import dev.tandem.journal.sql.Sql;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The queues in PostgreSQL. Whoever changes what is pending in a lane holds the lane's row meanwhile, so that a lane never
 * forgets what is in it. Rows are locked in the order webhook, lane, delivery.
 */
@ApplicationScoped
class LaneRepository {

    /** The body once, a lane for each webhook, and the deliveries. A lane that is there already is held all the same. */
    private static final String QUEUE = """
        WITH stored AS (
            INSERT INTO event (id, type, subject, body, heard_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING),
        held AS (
            INSERT INTO lane (webhook_id, subject, due_at) SELECT w, ?, ? FROM unnest(?::uuid[]) AS w ORDER BY w
            ON CONFLICT (webhook_id, subject) DO UPDATE SET due_at = lane.due_at RETURNING 1)
        INSERT INTO delivery (id, webhook_id, event_id, type, subject, status, due_at, created_at)
        SELECT d, w, ?, ?, ?, 'PENDING', ?, ? FROM unnest(?::uuid[], ?::uuid[]) AS wanted(d, w)
        WHERE (SELECT count(*) FROM held) > 0 ON CONFLICT ON CONSTRAINT delivery_once DO NOTHING\
        """;

    /**
     * So many due lanes of each webhook as there is room for, the longest due first. A webhook whose receiver fails has
     * room for one, so that it costs little to find out that it still does.
     */
    private static final String LEASE = """
        UPDATE lane SET lease = ?, leased_until = ? FROM (
            SELECT free.webhook_id, free.subject FROM webhook w
            LEFT JOIN unnest(?::uuid[], ?::int[]) AS busy(id, number) ON busy.id = w.id
            CROSS JOIN LATERAL (
                SELECT l.webhook_id, l.subject, l.due_at FROM lane l
                WHERE l.webhook_id = w.id AND l.due_at <= ? AND (l.leased_until IS NULL OR l.leased_until <= ?)
                ORDER BY l.due_at
                LIMIT greatest(0, CASE WHEN w.failing_since IS NULL THEN ? ELSE 1 END - coalesce(busy.number, 0))
                FOR UPDATE SKIP LOCKED) AS free
            WHERE w.status = 'ENABLED' ORDER BY free.due_at LIMIT ?) AS due
        WHERE lane.webhook_id = due.webhook_id AND lane.subject = due.subject\
        """;

    private static final String CLAIMS = """
        SELECT d.id, d.webhook_id, d.subject, d.tries, d.attempts, e.body, w.url, w.secret,
            CASE WHEN w.former_until > ? THEN w.former_secret END AS former_secret
        FROM lane l JOIN webhook w ON w.id = l.webhook_id
        CROSS JOIN LATERAL (
            SELECT * FROM delivery p WHERE p.webhook_id = l.webhook_id AND p.subject = l.subject AND p.status = 'PENDING'
            ORDER BY p.number LIMIT 1) AS d
        JOIN event e ON e.id = d.event_id
        WHERE l.lease = ? ORDER BY d.number\
        """;

    private static final String HOLD = """
        SELECT 1 FROM lane WHERE webhook_id = ? AND subject = ? AND lease = ? FOR UPDATE\
        """;

    private static final String END_EMPTY = """
        DELETE FROM lane l WHERE l.webhook_id = ? AND l.subject = ? AND NOT EXISTS (
            SELECT FROM delivery p WHERE p.webhook_id = l.webhook_id AND p.subject = l.subject AND p.status = 'PENDING')\
        """;

    private static final String SETTLE = """
        UPDATE lane l SET lease = NULL, leased_until = NULL, due_at = (
            SELECT p.due_at FROM delivery p
            WHERE p.webhook_id = l.webhook_id AND p.subject = l.subject AND p.status = 'PENDING'
            ORDER BY p.number LIMIT 1)
        WHERE l.webhook_id = ? AND l.subject = ?\
        """;

    private static final String HOLD_ALL = """
        INSERT INTO lane (webhook_id, subject, due_at) SELECT ?, s, ? FROM unnest(?::uuid[]) AS s ORDER BY s
        ON CONFLICT (webhook_id, subject) DO UPDATE SET due_at = lane.due_at\
        """;

    /** Like {@link #SETTLE}, for lanes that may be leased and stay so. */
    private static final String LOOK_AGAIN = """
        UPDATE lane l SET due_at = (
            SELECT p.due_at FROM delivery p
            WHERE p.webhook_id = l.webhook_id AND p.subject = l.subject AND p.status = 'PENDING'
            ORDER BY p.number LIMIT 1)
        WHERE l.webhook_id = ? AND l.subject = ANY (?::uuid[])\
        """;

    private static final String END_EMPTY_LEASED = """
        DELETE FROM lane l WHERE l.lease = ? AND NOT EXISTS (
            SELECT FROM delivery p WHERE p.webhook_id = l.webhook_id AND p.subject = l.subject AND p.status = 'PENDING')\
        """;

    private final Sql sql;

    LaneRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Queues an event, behind whatever is queued about its subject.
     *
     * @param deliveries the id of the new delivery by webhook
     */
    void queue(QueuedEvent event, Map<UUID, UUID> deliveries, Instant at) {
        List<UUID> webhooks = new ArrayList<>();
        List<UUID> ids = new ArrayList<>();
        deliveries.forEach((webhook, id) -> {
            webhooks.add(webhook);
            ids.add(id);
        });
        sql.update(
                QUEUE,
                event.id(),
                event.type(),
                event.subject(),
                event.body().getBytes(),
                at,
                event.subject(),
                at,
                webhooks,
                event.id(),
                event.type(),
                event.subject(),
                at,
                at,
                ids,
                webhooks);
    }

    /**
     * Leases lanes that are due and says what is to be sent of them.
     *
     * @param busy how many this replica has under way, by webhook
     * @param each how many it may have under way of one webhook
     * @param most how many lanes to lease at most
     */
    List<Claim> claim(UUID lease, Map<UUID, Integer> busy, int each, int most, Instant now, Instant until) {
        List<UUID> webhooks = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        busy.forEach((webhook, number) -> {
            webhooks.add(webhook);
            numbers.add(number);
        });
        int leased = sql.update(
                LEASE,
                lease,
                until,
                webhooks,
                numbers.stream().map(String::valueOf).toList(),
                now,
                now,
                each,
                most);
        if (leased == 0) {
            return List.of();
        }
        List<Claim> claims = sql.list(CLAIMS, row -> claim(row, lease, now), now, lease);
        if (claims.size() < leased) {
            sql.update(END_EMPTY_LEASED, lease);
        }
        return claims;
    }

    /** Whether the lease still holds; then the lane is held until the end of the transaction. */
    boolean hold(Claim claim) {
        return sql.one(HOLD, row -> true, claim.webhookId(), claim.subject(), claim.lease())
                .isPresent();
    }

    /** Makes a lane due when the earliest of what is pending in it is, and ends it when there is nothing. */
    void settle(UUID webhook, UUID subject) {
        if (sql.update(END_EMPTY, webhook, subject) == 0) {
            sql.update(SETTLE, webhook, subject);
        }
    }

    /** Holds these lanes, made where they were not. */
    void hold(UUID webhook, Collection<UUID> subjects, Instant now) {
        sql.update(HOLD_ALL, webhook, now, subjects);
    }

    /** Makes lanes that are held due anew, once something was put into them. */
    void lookAgain(UUID webhook, Collection<UUID> subjects) {
        sql.update(LOOK_AGAIN, webhook, subjects);
    }

    /** Lets go of all that a webhook has queued. */
    void drop(UUID webhook) {
        sql.update("DELETE FROM lane WHERE webhook_id = ?", webhook);
    }

    private static Claim claim(ResultSet row, UUID lease, Instant now) throws SQLException {
        List<String> secrets = new ArrayList<>(List.of(row.getString("secret")));
        String former = row.getString("former_secret");
        if (former != null) {
            secrets.add(former);
        }
        return new Claim(
                lease,
                Sql.id(row, "id"),
                Sql.id(row, "webhook_id"),
                Sql.id(row, "subject"),
                row.getInt("tries"),
                row.getInt("attempts"),
                row.getString("url"),
                secrets,
                Buffer.buffer(row.getBytes("body")),
                now);
    }
}
