package dev.tandem.webhooks.webhook;

import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.CursorKeys;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Webhooks in PostgreSQL. */
@ApplicationScoped
public class WebhookRepository {

    private static final String INSERT = """
        INSERT INTO webhook (version, title, url, types, subjects, status, reason, secret, secret_since, former_secret,
            former_until, enabled_since, failing_since, updated_at, id, client, created_at)
        VALUES (?, ?, ?, ?::text[], ?::uuid[], ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private static final String UPDATE = """
        UPDATE webhook SET version = ?, title = ?, url = ?, types = ?::text[], subjects = ?::uuid[], status = ?, reason = ?,
            secret = ?, secret_since = ?, former_secret = ?, former_until = ?, enabled_since = ?, failing_since = ?,
            updated_at = ?
        WHERE id = ?\
        """;

    private static final String PAGE = """
        SELECT * FROM webhook
        WHERE (?::text IS NULL OR client = ?) AND (?::text IS NULL OR client = ?)
        AND (CASE WHEN ?::text IS NULL THEN status <> 'REMOVED' ELSE status = ? END)
        AND (?::timestamptz IS NULL OR updated_at >= ?) AND (?::uuid IS NULL OR id > ?)
        ORDER BY id LIMIT ?\
        """;

    private final Sql sql;

    WebhookRepository(Sql sql) {
        this.sql = sql;
    }

    void insert(Webhook webhook) {
        Webhook.Row row = webhook.row();
        List<Object> values = changing(row);
        values.addAll(Arrays.asList(row.id(), row.client(), row.createdAt()));
        sql.update(INSERT, values.toArray());
    }

    /** Its row is held. */
    void update(Webhook webhook) {
        Webhook.Row row = webhook.row();
        List<Object> values = changing(row);
        values.add(row.id());
        sql.update(UPDATE, values.toArray());
    }

    private static List<Object> changing(Webhook.Row row) {
        return new ArrayList<>(Arrays.asList(
                row.version(),
                row.title(),
                row.url(),
                row.types(),
                row.subjects(),
                row.status(),
                row.reason(),
                row.secret(),
                row.secretSince(),
                row.formerSecret(),
                row.formerUntil(),
                row.enabledSince(),
                row.failingSince(),
                row.updatedAt()));
    }

    /** Holds its row until the end of the transaction. */
    Optional<Webhook> loadForChange(UUID id) {
        return sql.one("SELECT * FROM webhook WHERE id = ? FOR NO KEY UPDATE", WebhookRepository::read, id);
    }

    /** All that send; none of them changes until the end of the transaction. */
    List<Webhook> enabled() {
        return sql.list(
                "SELECT * FROM webhook WHERE status = 'ENABLED' ORDER BY id FOR SHARE", WebhookRepository::read);
    }

    /** Notes that something arrived. */
    void succeeded(UUID id) {
        sql.update("UPDATE webhook SET failing_since = NULL WHERE id = ? AND failing_since IS NOT NULL", id);
    }

    /** Notes that something did not arrive, unless that is known. */
    void failed(UUID id, Instant now) {
        sql.update("UPDATE webhook SET failing_since = ? WHERE id = ? AND failing_since IS NULL", now, id);
    }

    Optional<Webhook> find(UUID id) {
        return sql.one("SELECT * FROM webhook WHERE id = ?", WebhookRepository::read, id);
    }

    /**
     * One page in the order in which they were defined.
     *
     * @param owner only webhooks of this client, whatever the filter says; null for all
     */
    Page<Webhook> page(String owner, WebhookFilter filter, Paging paging) {
        UUID after = paging.cursor()
                .map(cursor -> CursorKeys.read(cursor, 0, UUID::fromString))
                .orElse(null);
        String client = filter.client().orElse(null);
        String status = filter.status().map(WebhookStatus::name).orElse(null);
        var since = filter.updatedSince().orElse(null);
        List<Webhook> fetched = sql.list(
                PAGE,
                WebhookRepository::read,
                owner,
                owner,
                client,
                client,
                status,
                status,
                since,
                since,
                after,
                after,
                paging.limit() + 1);
        return Page.of(
                fetched, paging.limit(), webhook -> Cursor.of(webhook.id().toString()));
    }

    private static Webhook read(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new Webhook(new Webhook.Row(
                Sql.id(row, "id"),
                row.getLong("version"),
                row.getString("client"),
                row.getString("title"),
                row.getString("url"),
                List.of((String[]) row.getArray("types").getArray()),
                List.of((UUID[]) row.getArray("subjects").getArray()),
                WebhookStatus.valueOf(row.getString("status")),
                reason == null ? null : DisabledReason.valueOf(reason),
                row.getString("secret"),
                Sql.instant(row, "secret_since"),
                row.getString("former_secret"),
                Sql.instant(row, "former_until"),
                Sql.instant(row, "enabled_since"),
                Sql.instant(row, "failing_since"),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "updated_at")));
    }
}
