package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.initiative.InitiativeView;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of a request for a gate.
 *
 * @param gatePassed true only when every side had signed already
 */
@Schema(description = "What came of a request for a gate.")
public record GateRequestResult(
        @Schema(description = "Whether the gate was passed: only when every side had signed already.")
        boolean gatePassed,

        @Schema(description = "The sides that the gate waits for.")
        Set<Side> missing,

        @Schema(description = "The initiative as it is now.")
        InitiativeView initiative) {}
