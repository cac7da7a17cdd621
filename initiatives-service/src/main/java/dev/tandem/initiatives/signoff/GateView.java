package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.DualSignOff;
import dev.tandem.initiatives.gate.DualSignOff.Outcome;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Lifecycle;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.PendingSignOff;
import dev.tandem.initiatives.initiative.WaitingGate;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A gate of an initiative as clients read it: what it asks for, and what is missing. */
@Schema(description = "A gate of an initiative: what it asks for, and what is missing.")
public record GateView(
        Gate gate,

        @Schema(description = "Whether it can be passed from the present status.")
        boolean open,

        @Schema(description = "The status behind it; null while it is not open.", nullable = true)
        Status leadsTo,

        @Schema(
                description = "The present plan version, which would be signed; null while there is none.",
                nullable = true)
        Integer planVersion,

        @Schema(description = "The sides that sign the present plan version.")
        Set<Side> sides,

        @Schema(description = "Approvals that count.") List<PendingSignOff> signed,

        @Schema(description = "The sides that have not approved yet.")
        Set<Side> missing,

        @Schema(description = "Why nobody could approve now; null when the missing sides can.", nullable = true)
        Hindrance hindrance,

        @Schema(
                description = "The subject who asked for it, or signed first; null while it does not wait.",
                nullable = true)
        String requestedBy,

        @Schema(description = "The day from which it waits.", nullable = true)
        LocalDate requestedOn,

        @Schema(description = "The day until which the sides have time.", nullable = true)
        LocalDate dueOn,

        @Schema(description = "Whether that day is past.") boolean overdue) {

    /** The rule that keeps a gate from being approved. */
    @Schema(description = "The rule that keeps a gate from being approved.")
    public record Hindrance(
            DualSignOff.Rule rule,

            @Schema(examples = "the gate START is not open in the status PROPOSED")
            String detail) {}

    static GateView of(Gate gate, Initiative initiative, DualSignOff.Facts facts, LocalDate today) {
        Optional<Status> next = Lifecycle.through(gate, initiative.status(), initiative.unsignedAdopted());
        WaitingGate waiting = initiative.signing().waiting(gate).orElse(null);
        Hindrance hindrance = DualSignOff.request(gate, facts.planVersion(), facts) instanceof Outcome.Refused refused
                ? new Hindrance(refused.rule(), refused.why())
                : null;
        return new GateView(
                gate,
                next.isPresent(),
                next.orElse(null),
                initiative.planVersion(),
                facts.asked(),
                initiative.signing().pendingAt(gate),
                next.isPresent() ? DualSignOff.missing(gate, facts.planVersion(), facts) : Set.of(),
                hindrance,
                waiting == null ? null : waiting.requestedBy(),
                waiting == null ? null : waiting.requestedOn(),
                waiting == null ? null : waiting.dueOn(),
                waiting != null && waiting.dueOn() != null && today.isAfter(waiting.dueOn()));
    }
}
