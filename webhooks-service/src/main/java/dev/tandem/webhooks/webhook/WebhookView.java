package dev.tandem.webhooks.webhook;

import dev.tandem.http.precondition.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook as its client and admins see it. */
@Schema(name = "Webhook", description = "What a client wants to be told, and where.")
public record WebhookView(
        UUID id,

        @Schema(description = "Counts its changes; the ETag.", examples = "1")
        long version,

        Instant createdAt,
        Instant updatedAt,

        @Schema(
                description = "Whose it is: the subject of an integrator's token. It is sent what this client may read:"
                        + " events without money, and those with money that name it as an owner.",
                examples = "project-tracker")
        String client,

        @Schema(examples = "Approvals to the project tracker")
        String title,

        @Schema(description = "Where events are sent.", examples = "https://example.com/tandem")
        String url,

        @Schema(description = "Only events of these types; all when empty.")
        List<String> types,

        @Schema(description = "Only events about these aggregates; about all when empty.")
        List<UUID> subjects,

        @Schema(description = "Only an ENABLED one sends, and only what happens while it is so.")
        WebhookStatus status,

        @Schema(description = "Why it is DISABLED; else null.", nullable = true)
        DisabledReason reason,

        @Schema(description = "Since when nothing has arrived; null while all goes well.", nullable = true)
        Instant failingSince,

        @Schema(description = "When its secret was made.") Instant secretSince,

        @Schema(description = "Until when the secret before signs too; null when there is none.", nullable = true)
        Instant formerSecretUntil)
        implements Versioned {

    static WebhookView of(Webhook webhook) {
        Webhook.Row row = webhook.row();
        return new WebhookView(
                row.id(),
                row.version(),
                row.createdAt(),
                row.updatedAt(),
                row.client(),
                row.title(),
                row.url(),
                row.types(),
                row.subjects(),
                row.status(),
                row.reason(),
                row.failingSince(),
                row.secretSince(),
                row.formerUntil());
    }
}
