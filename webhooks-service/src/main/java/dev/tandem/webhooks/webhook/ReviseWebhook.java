package dev.tandem.webhooks.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What of a webhook may change. */
@Schema(description = "The fields of a webhook that may change.")
public record ReviseWebhook(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "1 to 200 characters.", examples = "Approvals to the project tracker")
        String title,

        @NotBlank
        @Schema(
                description = "Where events are sent, as when it was defined.",
                examples = "https://example.com/tandem",
                maxLength = 2000)
        String url,

        @NotNull @Size(max = 100) @Schema(description = "Only events of these types; all when empty.")
        List<@NotNull @Pattern(regexp = DefineWebhook.TYPE, message = DefineWebhook.TYPE_MESSAGE) String> types,

        @NotNull @Size(max = 100) @Schema(description = "Only events about these aggregates; about all when empty.")
        List<@NotNull UUID> subjects,

        @NotNull
        @Schema(
                description = "Whether it sends. What was queued when it was disabled is sent once it is enabled again;"
                        + " what happens in between is not.")
        Boolean enabled) {

    /** The present fields, for a patch to be merged into. */
    static ReviseWebhook of(Webhook webhook) {
        Webhook.Row row = webhook.row();
        return new ReviseWebhook(
                row.title(), row.url(), row.types(), row.subjects(), row.status() == WebhookStatus.ENABLED);
    }

    /** Whether another one differs in more than whether it sends. */
    boolean differs(ReviseWebhook other) {
        return !title.equals(other.title)
                || !url.equals(other.url)
                || !types.equals(other.types)
                || !subjects.equals(other.subjects);
    }
}
