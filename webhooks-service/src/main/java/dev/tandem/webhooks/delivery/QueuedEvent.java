package dev.tandem.webhooks.delivery;

import io.vertx.core.buffer.Buffer;
import java.util.UUID;

/**
 * An event as it is sent.
 *
 * @param body a CloudEvent in structured JSON
 */
record QueuedEvent(UUID id, String type, UUID subject, Buffer body) {}
