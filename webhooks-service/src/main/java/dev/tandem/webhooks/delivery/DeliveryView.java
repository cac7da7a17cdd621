package dev.tandem.webhooks.delivery;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery in the log. */
@Schema(name = "Delivery", description = "One event for one webhook.")
public record DeliveryView(
        @Schema(description = "Its id: `webhook-id` of every attempt.")
        UUID id,

        @Schema(description = "The event's own id.") UUID eventId,

        @Schema(examples = "dev.tandem.initiative.approved.v1")
        String type,

        @Schema(description = "The aggregate that the event is about.")
        UUID subject,

        @Schema(
                description =
                        "PENDING: to be tried, or tried again. DELIVERED: the receiver took it. DEAD: given up after"
                                + " the tenth try, or the receiver answered 410. CANCELLED: its webhook was removed.")
        DeliveryStatus status,

        @Schema(description = "How often it was sent.", examples = "1")
        int attemptCount,

        @Schema(
                description = "While it is PENDING: not before this instant, nor before an earlier one about the same"
                        + " subject has ended, nor while the webhook is disabled. Else null.",
                nullable = true)
        Instant nextAttemptAt,

        @Schema(description = "When it was queued.") Instant createdAt,

        @Schema(
                description = "When it was delivered, given up or cancelled; null while it is PENDING.",
                nullable = true)
        Instant endedAt) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.eventId(),
                delivery.type(),
                delivery.subject(),
                delivery.status(),
                delivery.attempts(),
                delivery.endedAt() == null ? delivery.dueAt() : null,
                delivery.createdAt(),
                delivery.endedAt());
    }
}
