package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.initiative.InitiativeView;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a sign-off.
 *
 * @param missing the sides that the gate still waits for; empty when it was passed or turned down
 */
@Schema(
        description = "What came of a sign-off.",
        requiredProperties = {"signOff", "gatePassed", "missing", "initiative"})
public record SignOffResult(
        SignOffView signOff,

        @Schema(description = "Whether the gate was passed with it.")
        boolean gatePassed,

        @Schema(description = "The sides that the gate still waits for.")
        Set<Side> missing,

        @Schema(description = "The initiative as it is now.")
        InitiativeView initiative) {}
