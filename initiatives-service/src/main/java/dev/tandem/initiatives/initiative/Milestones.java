package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.gate.Action;
import dev.tandem.initiatives.gate.Gate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days of the steps of a life, each null until it happens. What can happen again (hold, resume, reject, propose anew,
 * rebaseline) shows its latest day here; every earlier one is in the history.
 */
@Embeddable
public record Milestones(
        @Column(name = "approved_on") LocalDate approvedOn,
        @Column(name = "started_on") LocalDate startedOn,
        @Column(name = "live_on") LocalDate liveOn,
        @Column(name = "closed_on") LocalDate closedOn,
        @Column(name = "rebaselined_on") LocalDate rebaselinedOn,
        @Column(name = "held_on") LocalDate heldOn,
        @Column(name = "resumed_on") LocalDate resumedOn,
        @Column(name = "rejected_on") LocalDate rejectedOn,
        @Column(name = "reproposed_on") LocalDate reproposedOn,
        @Column(name = "cancelled_on") LocalDate cancelledOn) {

    static final Milestones NONE = new Milestones(null, null, null, null, null, null, null, null, null, null);

    /** The same with the day of one gate set. */
    Milestones passed(Gate gate, LocalDate on) {
        return switch (gate) {
            case APPROVE -> gates(on, startedOn, liveOn, closedOn, rebaselinedOn);
            case START -> gates(approvedOn, on, liveOn, closedOn, rebaselinedOn);
            case GO_LIVE -> gates(approvedOn, startedOn, on, closedOn, rebaselinedOn);
            case CLOSE -> gates(approvedOn, startedOn, liveOn, on, rebaselinedOn);
            case REBASELINE -> gates(approvedOn, startedOn, liveOn, closedOn, on);
        };
    }

    /** The same with the day of one side way set. */
    Milestones taken(Action action, LocalDate on) {
        return switch (action) {
            case HOLD -> sideWays(on, resumedOn, rejectedOn, reproposedOn, cancelledOn);
            case RESUME -> sideWays(heldOn, on, rejectedOn, reproposedOn, cancelledOn);
            case REPROPOSE -> sideWays(heldOn, resumedOn, rejectedOn, on, cancelledOn);
            case CANCEL -> sideWays(heldOn, resumedOn, rejectedOn, reproposedOn, on);
        };
    }

    /** The same with the day of a no to the proposal set. */
    Milestones rejected(LocalDate on) {
        return sideWays(heldOn, resumedOn, on, reproposedOn, cancelledOn);
    }

    /** The latest day on which the status changed. */
    public Optional<LocalDate> latest() {
        return Stream.of(
                        approvedOn,
                        startedOn,
                        liveOn,
                        closedOn,
                        heldOn,
                        resumedOn,
                        rejectedOn,
                        reproposedOn,
                        cancelledOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private Milestones gates(
            LocalDate approved, LocalDate started, LocalDate live, LocalDate closed, LocalDate rebaselined) {
        return new Milestones(
                approved, started, live, closed, rebaselined, heldOn, resumedOn, rejectedOn, reproposedOn, cancelledOn);
    }

    private Milestones sideWays(
            LocalDate held, LocalDate resumed, LocalDate rejected, LocalDate reproposed, LocalDate cancelled) {
        return new Milestones(
                approvedOn, startedOn, liveOn, closedOn, rebaselinedOn, held, resumed, rejected, reproposed, cancelled);
    }
}
