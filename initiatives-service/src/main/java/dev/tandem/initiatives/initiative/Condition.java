package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that a side wants done, said with its approval, and not closed yet.
 *
 * @param number counts the conditions of the initiative from 1
 * @param setBy the subject who set it
 * @param binding whether the gate was passed with it; until it is closed, no gate is approved
 */
@Schema(name = "StandingCondition", description = "Something that a side wants done, said with its approval.")
public record Condition(
        @Schema(description = "Counts the conditions of the initiative from 1.", examples = "1")
        int number,

        Gate gate,

        @Schema(description = "The side that set it, and closes it.")
        Side side,

        @Schema(examples = "1") int planVersion,
        @Schema(examples = "Name a second supplier.") String text,

        @Schema(description = "The subject who set it.", examples = "amara.okafor")
        String setBy,

        @Schema(description = "The day from which it holds.")
        LocalDate setOn,

        @Schema(description = "Whether its gate was passed with it; until it is closed, no gate is approved.")
        boolean binding) {

    Condition bound() {
        return new Condition(number, gate, side, planVersion, text, setBy, setOn, true);
    }
}
