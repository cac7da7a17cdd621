package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A side that a gate of an initiative waits for.
 *
 * @param dueOn null where the gate's rule sets no limit
 */
@Schema(name = "PendingSignOffOfSide", description = "A side that a gate of an initiative waits for.")
public record PendingSide(
        UUID initiativeId,
        @Schema(examples = "Self-service returns") String title,
        Gate gate,
        Side side,

        @Schema(description = "The plan version to sign.", examples = "1")
        int planVersion,

        @Schema(description = "The subject who asked for it, or signed first.", examples = "lucia.ferraro")
        String requestedBy,

        @Schema(description = "The day from which it waits.")
        LocalDate requestedOn,

        @Schema(description = "Whole days that it has waited.", examples = "9")
        long waitingDays,

        @Schema(
                description = "The day until which the side has time; null where the gate's rule sets none.",
                nullable = true)
        LocalDate dueOn,

        @Schema(description = "Whether that day is past.") boolean overdue) {

    static PendingSide of(Row row, LocalDate today) {
        return new PendingSide(
                row.initiativeId(),
                row.title(),
                Gate.valueOf(row.gate()),
                Side.valueOf(row.side()),
                row.planVersion(),
                row.requestedBy(),
                row.requestedOn(),
                Math.max(0, ChronoUnit.DAYS.between(row.requestedOn(), today)),
                row.dueOn(),
                row.dueOn() != null && today.isAfter(row.dueOn()));
    }

    /** A row as it is stored. */
    record Row(
            UUID initiativeId,
            String title,
            String gate,
            String side,
            int planVersion,
            String requestedBy,
            LocalDate requestedOn,
            LocalDate dueOn) {}
}
