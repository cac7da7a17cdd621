package dev.tandem.initiatives.checkin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An owner's confidence on each dimension. */
@Embeddable
@Schema(description = "The confidence on each dimension: GREEN, AMBER or RED.")
public record Confidences(
        @NotNull
        @Enumerated(EnumType.STRING)
        @Schema(description = "That it delivers what was agreed.", examples = "GREEN", required = true)
        Confidence scope,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Column(name = "\"time\"")
        @Schema(description = "That it delivers in time.", examples = "AMBER", required = true)
        Confidence time,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Schema(description = "That it costs what was agreed.", examples = "GREEN", required = true)
        Confidence money,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Column(name = "\"value\"")
        @Schema(description = "That it brings what was promised.", examples = "GREEN", required = true)
        Confidence value) {

    Confidence on(Dimension dimension) {
        return switch (dimension) {
            case SCOPE -> scope;
            case TIME -> time;
            case MONEY -> money;
            case VALUE -> value;
        };
    }
}
