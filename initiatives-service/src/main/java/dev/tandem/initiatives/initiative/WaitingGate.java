package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A gate that waits for sides to sign, since somebody asked for it or the first side signed.
 *
 * @param requestedBy the subject who asked for it, or signed first
 * @param dueOn the day until which the sides have time; null where the gate's rule sets none
 * @param missing the sides that have not approved yet
 */
@Schema(description = "A gate that waits for sides to sign, since somebody asked for it or the first side signed.")
public record WaitingGate(
        Gate gate,

        @Schema(description = "The plan version to sign.", examples = "1")
        int planVersion,

        @Schema(description = "The subject who asked for it, or signed first.", examples = "lucia.ferraro")
        String requestedBy,

        @Schema(description = "The day from which it waits.")
        LocalDate requestedOn,

        @Schema(
                description = "The day until which the sides have time; null where the gate's rule sets none.",
                nullable = true)
        LocalDate dueOn,

        @Schema(description = "The sides that have not approved yet.")
        List<Side> missing) {

    public WaitingGate {
        missing = missing == null ? List.of() : List.copyOf(missing);
    }

    /** The same, waiting for these sides. */
    public WaitingGate missing(Collection<Side> sides) {
        return new WaitingGate(
                gate,
                planVersion,
                requestedBy,
                requestedOn,
                dueOn,
                sides.stream().sorted().toList());
    }
}
