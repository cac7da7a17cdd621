package dev.tandem.initiatives.source;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The consent of one side to take over running initiatives from a source. */
@Schema(description = "The consent of one side.", examples = "{\"side\": \"BUSINESS\"}")
public record AdoptionConsent(
        @NotNull @Schema(description = "The side that consents.", examples = "BUSINESS")
        ConsentSide side) {}
