package dev.tandem.webhooks.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The whole public state of a webhook, as its events carry it to everybody: no secret, and of the URL only the origin, since
 * path and query may be secrets too.
 */
public record WebhookState(
        UUID id,
        String client,
        String title,
        String origin,
        List<String> types,
        List<UUID> subjects,
        WebhookStatus status,
        DisabledReason reason,
        Instant secretSince) {}
