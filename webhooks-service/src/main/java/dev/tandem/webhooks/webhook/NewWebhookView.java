package dev.tandem.webhooks.webhook;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.tandem.http.precondition.Versioned;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A webhook whose secret is new. */
@Schema(name = "NewWebhook", description = "A webhook and its secret, which is shown this once.")
public record NewWebhookView(
        WebhookView webhook,

        @Schema(
                description =
                        "What deliveries are signed with: `whsec_` and the base64 of 32 random bytes. Keep it; it is"
                                + " not shown again.",
                examples = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=")
        String secret)
        implements Versioned {

    static NewWebhookView of(Webhook webhook) {
        return new NewWebhookView(WebhookView.of(webhook), webhook.secret());
    }

    @Override
    @JsonIgnore
    @Schema(hidden = true)
    public long version() {
        return webhook.version();
    }
}
