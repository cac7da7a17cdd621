package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.person.Person;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A condition as clients read it. */
@Schema(name = "Condition", description = "Something that a side wants done, said with its approval.")
public record ConditionView(
        @Schema(description = "Counts the conditions of the initiative from 1.", examples = "1")
        int number,

        @Schema(
                description =
                        "PENDING: its gate still waits. OPEN: its gate was passed, and until the condition is closed no"
                                + " gate is approved. CLOSED: its side says that it is met. LAPSED: its approval no longer counts.")
        ConditionStatus status,

        @Schema(examples = "Name a second supplier.") String text,
        Gate gate,

        @Schema(description = "The side that set it, and closes it.")
        Side side,

        @Schema(description = "The plan version approved with it.", examples = "1")
        int planVersion,

        @Schema(description = "The sign-off that it came with.")
        UUID signOffId,

        Person setBy,

        @Schema(description = "The day from which it holds.")
        LocalDate setOn,

        @Schema(nullable = true) Person closedBy,
        @Schema(nullable = true) LocalDate closedOn,

        @Schema(description = "What was said when it was closed.", nullable = true)
        String closingComment) {

    static ConditionView of(SignOffCondition condition, Initiative initiative) {
        return new ConditionView(
                condition.number(),
                status(condition, initiative),
                condition.text(),
                condition.gate(),
                condition.side(),
                condition.planVersion(),
                condition.signOffId(),
                condition.setBy(),
                condition.setOn(),
                condition.closedBy(),
                condition.closedOn(),
                condition.closingComment());
    }

    private static ConditionStatus status(SignOffCondition condition, Initiative initiative) {
        if (condition.closedOn() != null) {
            return ConditionStatus.CLOSED;
        }
        return initiative.signing().conditions().stream()
                .filter(standing -> standing.number() == condition.number())
                .findFirst()
                .map(standing -> standing.binding() ? ConditionStatus.OPEN : ConditionStatus.PENDING)
                .orElse(ConditionStatus.LAPSED);
    }
}
