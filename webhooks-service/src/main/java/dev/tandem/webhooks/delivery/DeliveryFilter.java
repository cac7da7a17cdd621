package dev.tandem.webhooks.delivery;

import dev.tandem.http.json.Text;
import dev.tandem.http.request.QueryParameters;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a log of deliveries can be narrowed by. Texts are read here so that a bad one is a 400 naming it. */
public class DeliveryFilter {

    @QueryParam("status")
    @Parameter(description = "Only deliveries of this status.", schema = @Schema(implementation = DeliveryStatus.class))
    String status;

    @QueryParam("type")
    @Parameter(
            description = "Only events of this type, with its version or without.",
            example = "dev.tandem.initiative.approved")
    String type;

    @QueryParam("subject")
    @Parameter(
            description = "Only events about this aggregate.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    String subject;

    Optional<DeliveryStatus> status() {
        return QueryParameters.name("status", status, DeliveryStatus.class);
    }

    Optional<String> type() {
        return Optional.ofNullable(type).map(text -> {
            if (!text.matches("[a-z0-9.-]{1,200}")) {
                throw QueryParameters.invalid("type", "Must be a type such as dev.tandem.initiative.approved.");
            }
            return text;
        });
    }

    Optional<UUID> subject() {
        return Optional.ofNullable(subject).map(text -> {
            try {
                return Text.uuid(text);
            } catch (IllegalArgumentException noId) {
                throw QueryParameters.invalid("subject", "Must be an id.");
            }
        });
    }
}
