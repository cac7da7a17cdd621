package dev.tandem.webhooks.webhook;

import dev.tandem.events.EventAttributes;
import dev.tandem.events.EventFilter;
import dev.tandem.events.Scope;
import dev.tandem.webhooks.security.Roles;
import dev.tandem.webhooks.target.TargetUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a client wants to be told, and where. Its verbs return the event of the change. */
public final class Webhook {

    /** How long nothing may arrive until it is disabled. */
    static final Duration PATIENCE = Duration.ofDays(5);

    /** How long a secret signs beside the one that came after it. */
    static final Duration FORMER_SIGNS = Duration.ofHours(24);

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

    /** Another title, target or wish; whether it fails is found out anew. */
    WebhookEvent revise(ReviseWebhook command, Instant at) {
        WebhookState before = state();
        if (!url.equals(command.url())) {
            failingSince = null;
        }
        title = command.title();
        url = command.url();
        types = sorted(command.types());
        subjects = sorted(command.subjects());
        touch(at);
        return new WebhookEvent.WebhookRevised(before, state(), version);
    }

    /** Takes another secret; the one before signs beside it for a day. */
    WebhookEvent rotate(String newSecret, Instant at) {
        WebhookState before = state();
        formerSecret = secret;
        formerUntil = at.plus(FORMER_SIGNS);
        secret = newSecret;
        secretSince = at;
        touch(at);
        return new WebhookEvent.SecretRotated(before, state(), version);
    }

    WebhookEvent disable(DisabledReason why, Instant at) {
        WebhookState before = state();
        status = WebhookStatus.DISABLED;
        reason = why;
        touch(at);
        return new WebhookEvent.WebhookDisabled(before, state(), version);
    }

    /** Sends again what it had queued, and what happens from now on. */
    WebhookEvent enable(Instant at) {
        WebhookState before = state();
        status = WebhookStatus.ENABLED;
        reason = null;
        failingSince = null;
        enabledSince = at;
        touch(at);
        return new WebhookEvent.WebhookEnabled(before, state(), version);
    }

    /** Ends it; its secrets are gone at once. */
    WebhookEvent remove(Instant at) {
        WebhookState before = state();
        status = WebhookStatus.REMOVED;
        reason = null;
        secret = null;
        formerSecret = null;
        formerUntil = null;
        failingSince = null;
        touch(at);
        return new WebhookEvent.WebhookRemoved(before, state(), version);
    }

    /** Whether it is to be sent an event: it asked for it, may see it, and was there before it happened. */
    public boolean wants(EventAttributes event) {
        return status == WebhookStatus.ENABLED
                && event.time().isAfter(enabledSince)
                && Scope.of(Set.of(Roles.INTEGRATOR), client).sees(event)
                && filter().wants(event);
    }

    private EventFilter filter() {
        Set<String> ids = subjects.stream().map(UUID::toString).collect(Collectors.toSet());
        return new EventFilter(Set.copyOf(types), ids, null, null);
    }

    /** Whether it was tried for so long without any success that nobody seems to be there. */
    boolean isGivenUp(Instant now) {
        return failingSince != null && !now.isBefore(failingSince.plus(PATIENCE));
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

    public UUID id() {
        return id;
    }

    String client() {
        return client;
    }

    WebhookStatus status() {
        return status;
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
