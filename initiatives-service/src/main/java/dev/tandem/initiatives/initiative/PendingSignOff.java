package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.gate.DualSignOff;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An approval that counts while its gate waits for the other side.
 *
 * @param id the sign-off
 * @param by the subject who signed
 * @param effectiveOn the day from which the decision holds
 */
@Schema(description = "An approval that counts while its gate waits for the other side.")
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

    static List<PendingSignOff> with(PendingSignOff one, List<PendingSignOff> others) {
        return Stream.concat(others.stream(), Stream.of(one)).toList();
    }

    static List<PendingSignOff> without(Gate gate, List<PendingSignOff> all) {
        return all.stream().filter(one -> one.gate() != gate).toList();
    }

    /** As the rule of the gates sees it. */
    public DualSignOff.Given given() {
        return new DualSignOff.Given(gate, side, by, planVersion);
    }
}
