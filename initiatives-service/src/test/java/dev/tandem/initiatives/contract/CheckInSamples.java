package dev.tandem.initiatives.contract;

import dev.tandem.initiatives.checkin.CheckInEvent;
import dev.tandem.initiatives.checkin.CheckInSide;
import dev.tandem.initiatives.checkin.CheckInState;
import dev.tandem.initiatives.checkin.Confidence;
import dev.tandem.initiatives.checkin.Confidences;
import dev.tandem.initiatives.decision.DecisionEvent;
import dev.tandem.initiatives.decision.DecisionOption;
import dev.tandem.initiatives.decision.DecisionState;
import dev.tandem.initiatives.decision.DecisionSubject;
import dev.tandem.initiatives.decision.SubjectKind;
import dev.tandem.journal.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One believable event of every type of check-ins and decisions. */
final class CheckInSamples {

    private static final Set<String> OWNERS = Set.of("bianca", "theo");
    private static final LocalDate DUE = LocalDate.of(2026, 6, 29);

    private CheckInSamples() {}

    static List<DomainEvent> all() {
        CheckInState recorded = state(false);
        return List.of(
                new CheckInEvent.CheckInRecorded(null, recorded, 1, OWNERS),
                new CheckInEvent.CheckInOverdue(recorded, state(true), 2, OWNERS),
                new DecisionEvent.DecisionRecorded(decision(), OWNERS));
    }

    private static CheckInState state(boolean overdue) {
        CheckInState.Said said = new CheckInState.Said(
                SampleEvents.id(0x72),
                "bianca",
                LocalDate.of(2026, 5, 30),
                new Confidences(Confidence.GREEN, Confidence.AMBER, Confidence.GREEN, Confidence.GREEN),
                "The supplier is two weeks late.",
                List.of("Go live without the returns desk?"));
        return new CheckInState(
                SampleEvents.id(0x71), InitiativeSamples.INITIATIVE, CheckInSide.BUSINESS, said, said, DUE, overdue);
    }

    private static DecisionState decision() {
        return new DecisionState(
                SampleEvents.id(0x81),
                "The returns desk comes later",
                "Returns go live without the desk; it follows in autumn.",
                List.of(
                        new DecisionOption("Go live without the desk", null, true),
                        new DecisionOption("Wait for the supplier", "Two more weeks of calls.", false)),
                List.of("bianca"),
                List.of("theo"),
                List.of(new DecisionSubject(SubjectKind.INITIATIVE, InitiativeSamples.INITIATIVE)),
                LocalDate.of(2026, 6, 1),
                "bianca",
                SampleEvents.id(0x80));
    }
}
