package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.gate.DualSignOff;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An approval that counts while its gate waits for other sides.
 *
 * @param id the sign-off
 * @param by the subject who signed
 * @param effectiveOn the day from which the decision holds
 */
@Schema(description = "An approval that counts while its gate waits for other sides.")
public record PendingSignOff(
        @Schema(description = "The sign-off.") UUID id,
        Gate gate,
        Side side,

        @Schema(description = "The plan version signed.", examples = "1")
        int planVersion,

        @Schema(description = "The subject who signed.", examples = "amara.okafor")
        String by,

        @Schema(description = "The day from which the decision holds.")
        LocalDate effectiveOn) {

    /** As the rule of the gates sees it. */
    public DualSignOff.Given given() {
        return new DualSignOff.Given(gate, side, by, planVersion);
    }
}
