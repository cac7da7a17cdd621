package dev.tandem.webhooks.delivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery with all that was tried. */
@Schema(name = "DeliveryDetail", description = "One event for one webhook, and what came of each attempt.")
public record DeliveryDetailView(
        @Schema(description = "Its id: `webhook-id` of every attempt.")
        UUID id,

        @Schema(description = "The event's own id.") UUID eventId,

        @Schema(examples = "dev.tandem.initiative.approved.v1")
        String type,

        @Schema(description = "The aggregate that the event is about.")
        UUID subject,

        @Schema(description = "How far it is, as in the list.")
        DeliveryStatus status,

        @Schema(description = "How often it was sent.", examples = "1")
        int attemptCount,

        @Schema(
                description = "While it is PENDING: not before this instant, as in the list. Else null.",
                nullable = true)
        Instant nextAttemptAt,

        @Schema(description = "When it was queued.") Instant createdAt,

        @Schema(
                description = "When it was delivered, given up or cancelled; null while it is PENDING.",
                nullable = true)
        Instant endedAt,

        @Schema(description = "The attempts, the first one first.")
        List<Attempt> attempts) {

    static DeliveryDetailView of(Delivery delivery, List<Attempt> attempts) {
        DeliveryView view = DeliveryView.of(delivery);
        return new DeliveryDetailView(
                view.id(),
                view.eventId(),
                view.type(),
                view.subject(),
                view.status(),
                view.attemptCount(),
                view.nextAttemptAt(),
                view.createdAt(),
                view.endedAt(),
                attempts);
    }
}
