package dev.tandem.webhooks.webhook;

import dev.tandem.http.json.Text;
import dev.tandem.http.request.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a list of webhooks can be narrowed by. Texts are read here so that a bad one is a 400 naming it. */
public class WebhookFilter {

    @QueryParam("status")
    @Parameter(
            description = "Only webhooks of this status; without it all but removed ones.",
            schema = @Schema(implementation = WebhookStatus.class))
    String status;

    @QueryParam("client")
    @Parameter(description = "Only webhooks of this client.")
    String client;

    @QueryParam("updatedSince")
    @Parameter(
            description = "Only what changed at or after this instant.",
            schema = @Schema(type = SchemaType.STRING, format = "date-time", examples = "2026-01-01T00:00:00Z"))
    String updatedSince;

    Optional<WebhookStatus> status() {
        return QueryParameters.name("status", status, WebhookStatus.class);
    }

    Optional<String> client() {
        return Optional.ofNullable(client);
    }

    Optional<Instant> updatedSince() {
        return Optional.ofNullable(updatedSince).map(text -> {
            try {
                return Text.instant(text);
            } catch (IllegalArgumentException | DateTimeException notAnInstant) {
                throw QueryParameters.invalid("updatedSince", "Must be an instant such as 2026-01-01T00:00:00Z.");
            }
        });
    }
}
