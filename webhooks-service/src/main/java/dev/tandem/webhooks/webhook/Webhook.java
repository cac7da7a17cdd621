package dev.tandem.webhooks.webhook;

import dev.tandem.webhooks.target.TargetUrl;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a client wants to be told, and where. Its verbs return the event of the change. */
public final class Webhook {

    private final UUID id;
    private final String client;
    private final Instant createdAt;
    private long version;
    private String title;
    private String url;
    private List<String> types;
    private List<UUID> subjects;
    private WebhookStatus status;
    private DisabledReason reason;
    private String secret;
    private Instant secretSince;
    private String formerSecret;
    private Instant formerUntil;
    private Instant enabledSince;
    private Instant failingSince;
    private Instant updatedAt;

    /** As it is stored. */
    Webhook(Row row) {
        id = row.id();
        client = row.client();
        createdAt = row.createdAt();
        version = row.version();
        title = row.title();
        url = row.url();
        types = row.types();
        subjects = row.subjects();
        status = row.status();
        reason = row.reason();
        secret = row.secret();
        secretSince = row.secretSince();
        formerSecret = row.formerSecret();
        formerUntil = row.formerUntil();
        enabledSince = row.enabledSince();
        failingSince = row.failingSince();
        updatedAt = row.updatedAt();
    }

    Webhook(UUID id, String client, DefineWebhook command, String secret, Instant at) {
        this.id = id;
        this.client = client;
        this.createdAt = at;
        this.secret = secret;
        title = command.title();
        url = command.url();
        types = sorted(command.types());
        subjects = sorted(command.subjects());
        status = WebhookStatus.ENABLED;
        secretSince = at;
        enabledSince = at;
    }

    /** Tells of it for the first time. */
    WebhookEvent defined() {
        touch(createdAt);
        return new WebhookEvent.WebhookDefined(state(), version);
    }

    /** The public state that events carry. */
    WebhookState state() {
        String origin = TargetUrl.parse(url, true).origin();
        return new WebhookState(id, client, title, origin, types, subjects, status, reason, secretSince);
    }

    /** All that is stored. */
    Row row() {
        return new Row(
                id,
                version,
                client,
                title,
                url,
                types,
                subjects,
                status,
                reason,
                secret,
                secretSince,
                formerSecret,
                formerUntil,
                enabledSince,
                failingSince,
                createdAt,
                updatedAt);
    }

    private void touch(Instant at) {
        version++;
        updatedAt = at;
    }

    private static <T extends Comparable<T>> List<T> sorted(List<T> values) {
        return values.stream().distinct().sorted().toList();
    }

    UUID id() {
        return id;
    }

    String client() {
        return client;
    }

    long version() {
        return version;
    }

    String secret() {
        return secret;
    }

    /** A row of its table. */
    record Row(
            UUID id,
            long version,
            String client,
            String title,
            String url,
            List<String> types,
            List<UUID> subjects,
            WebhookStatus status,
            DisabledReason reason,
            String secret,
            Instant secretSince,
            String formerSecret,
            Instant formerUntil,
            Instant enabledSince,
            Instant failingSince,
            Instant createdAt,
            Instant updatedAt) {}
}
