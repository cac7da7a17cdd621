package dev.tandem.initiatives.signoff;

import dev.tandem.initiatives.gate.DualSignOff.Outcome;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Lifecycle;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.initiative.Condition;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeEvent;
import dev.tandem.initiatives.initiative.LastSignOff;
import dev.tandem.initiatives.initiative.Occasion;
import dev.tandem.initiatives.initiative.PendingSignOff;
import dev.tandem.initiatives.initiative.Signing;
import dev.tandem.initiatives.initiative.WaitingGate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Takes what came of a sign-off, or of a request for one, to the initiative; gives its events in their order.
 *
 * @param today the day from which a gate waits that did not wait before
 * @param dueOn the day until which its sides have time then, or null
 */
record Passage(Initiative initiative, Occasion on, LocalDate today, LocalDate dueOn) {

    /** A decision that the rule lets count, with the conditions that it sets. */
    List<InitiativeEvent> sign(LastSignOff made, List<Condition> conditions, Outcome outcome) {
        Gate gate = made.gate();
        Signing noted = initiative.signing().noting(made);
        List<InitiativeEvent> events = new ArrayList<>();
        if (outcome instanceof Outcome.TurnedDown down) {
            events.add(initiative.signedOff(noted.notWaiting(gate), made.effectiveOn(), on));
            events.addAll(initiative.turnDown(gate, down.next(), made.effectiveOn(), on));
        } else if (outcome instanceof Outcome.Noted) {
            events.add(initiative.signedOff(noted.withdrawing(gate, made.side()), made.effectiveOn(), on));
        } else {
            Set<Side> missing = outcome instanceof Outcome.Waiting waiting ? waiting.missing() : Set.of();
            Signing taken = noted.approving(approval(made), conditions)
                    .waitingFor(waiting(gate, made.planVersion(), made.by(), missing));
            events.add(initiative.signedOff(taken, made.effectiveOn(), on));
            if (outcome instanceof Outcome.Passed passed) {
                events.addAll(pass(gate, made.planVersion(), passed.next()));
            }
        }
        return events;
    }

    /** The sides are asked; nothing new when they were asked before and still wait. */
    List<InitiativeEvent> request(Gate gate, int planVersion, String by, Outcome outcome) {
        if (outcome instanceof Outcome.Passed passed) {
            return pass(gate, planVersion, passed.next());
        }
        Set<Side> missing = ((Outcome.Waiting) outcome).missing();
        Signing asked = initiative.signing().waitingFor(waiting(gate, planVersion, by, missing));
        return asked.equals(initiative.signing()) ? List.of() : List.of(initiative.requested(asked, on));
    }

    private List<InitiativeEvent> pass(Gate gate, int planVersion, Status next) {
        Integer baseline = Lifecycle.setsBaseline(gate) ? Integer.valueOf(planVersion) : initiative.baselineVersion();
        LocalDate passedOn = initiative.signing().pendingAt(gate).stream()
                .map(PendingSignOff::effectiveOn)
                .max(LocalDate::compareTo)
                .orElseThrow();
        return initiative.pass(gate, next, baseline, passedOn, on);
    }

    private WaitingGate waiting(Gate gate, int planVersion, String by, Set<Side> missing) {
        return initiative
                .signing()
                .waiting(gate)
                .orElseGet(() -> new WaitingGate(gate, planVersion, by, today, dueOn, List.of()))
                .missing(missing);
    }

    private static PendingSignOff approval(LastSignOff made) {
        return new PendingSignOff(
                made.id(), made.gate(), made.side(), made.planVersion(), made.by(), made.effectiveOn());
    }
}
