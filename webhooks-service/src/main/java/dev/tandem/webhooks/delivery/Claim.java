package dev.tandem.webhooks.delivery;

import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A delivery that this replica sends now.
 *
 * @param lease which proves that it still may end it
 * @param tries since it was queued the last time
 * @param attempts of its whole life
 * @param secrets what it is signed with, the newest first
 */
record Claim(
        UUID lease,
        UUID deliveryId,
        UUID webhookId,
        UUID subject,
        int tries,
        int attempts,
        String url,
        List<String> secrets,
        Buffer body,
        Instant at) {}
