package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.gate.SignOffDecision;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.person.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sign-off as clients read it. */
@Schema(description = "The decision of one side at a gate, and what became of it.")
public record SignOffView(
        UUID id,
        UUID initiativeId,
        Gate gate,
        Side side,
        SignOffDecision decision,
        @Schema(examples = "1") int planVersion,
        @Schema(description = "Who signed.") Person by,
        @Schema(nullable = true) String comment,

        @Schema(description = "The day from which it holds.")
        LocalDate effectiveOn,

        @Schema(
                description = "PENDING: counts while the gate waits. COUNTED: the gate was passed with it."
                        + " TURNED_DOWN: it said no. RECORDED: of a side that was not asked, only on record."
                        + " VOIDED: no longer counts.")
        SignOffOutcome outcome,

        Instant createdAt) {

    static SignOffView of(SignOff signOff, Initiative initiative) {
        boolean stands = initiative.signing().pendingSignOffs().stream()
                .anyMatch(pending -> pending.id().equals(signOff.id()));
        SignOffOutcome outcome =
                signOff.outcome() == SignOffOutcome.PENDING && !stands ? SignOffOutcome.VOIDED : signOff.outcome();
        return new SignOffView(
                signOff.id(),
                signOff.initiativeId(),
                signOff.gate(),
                signOff.side(),
                signOff.decision(),
                signOff.planVersion(),
                signOff.by(),
                signOff.comment(),
                signOff.effectiveOn(),
                outcome,
                signOff.createdAt());
    }
}
