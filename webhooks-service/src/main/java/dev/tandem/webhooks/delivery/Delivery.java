package dev.tandem.webhooks.delivery;

import java.time.Instant;
import java.util.UUID;

/**
 * One event for one webhook, as the log has it.
 *
 * @param number its place in the log
 * @param dueAt when it is tried next, unless an earlier one of its subject is pending
 * @param endedAt null while it is pending
 */
record Delivery(
        UUID id,
        long number,
        UUID webhookId,
        UUID eventId,
        String type,
        UUID subject,
        DeliveryStatus status,
        int attempts,
        Instant dueAt,
        Instant createdAt,
        Instant endedAt) {}
