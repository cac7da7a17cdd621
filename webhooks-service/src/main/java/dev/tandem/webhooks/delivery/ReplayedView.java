package dev.tandem.webhooks.delivery;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much is sent once more. */
@Schema(name = "ReplayedDeliveries", description = "How many deliveries are sent once more.")
public record ReplayedView(@Schema(examples = "3") int replayed) {}
