package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.gate.Gate;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The days on which the gates were passed, each null until then. */
@Embeddable
public record Milestones(
        @Column(name = "approved_on") LocalDate approvedOn,
        @Column(name = "started_on") LocalDate startedOn,
        @Column(name = "live_on") LocalDate liveOn,
        @Column(name = "closed_on") LocalDate closedOn) {

    static final Milestones NONE = new Milestones(null, null, null, null);

    /** The same with the day of one gate set; REBASELINE has no day. */
    Milestones passed(Gate gate, LocalDate on) {
        return switch (gate) {
            case APPROVE -> new Milestones(on, startedOn, liveOn, closedOn);
            case START -> new Milestones(approvedOn, on, liveOn, closedOn);
            case GO_LIVE -> new Milestones(approvedOn, startedOn, on, closedOn);
            case CLOSE -> new Milestones(approvedOn, startedOn, liveOn, on);
            case REBASELINE -> this;
        };
    }

    /** The latest day of all. */
    public Optional<LocalDate> latest() {
        return Stream.of(approvedOn, startedOn, liveOn, closedOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
