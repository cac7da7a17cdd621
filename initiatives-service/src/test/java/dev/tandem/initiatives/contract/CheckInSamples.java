package dev.tandem.initiatives.contract;

import dev.tandem.initiatives.alignment.AlignmentEvent;
import dev.tandem.initiatives.alignment.AlignmentPart;
import dev.tandem.initiatives.alignment.AlignmentState;
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
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.journal.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** One believable event of every type of check-ins, decisions and alignment. */
final class CheckInSamples {

    private static final Set<String> OWNERS = Set.of("bianca", "theo");
    private static final LocalDate DUE = LocalDate.of(2026, 6, 29);

    private CheckInSamples() {}

    static List<DomainEvent> all() {
        CheckInState recorded = state(false);
        return List.of(
                new CheckInEvent.CheckInRecorded(null, recorded, 1, OWNERS),
                new CheckInEvent.CheckInOverdue(recorded, state(true), 2, OWNERS),
                new DecisionEvent.DecisionRecorded(decision(), OWNERS),
                new AlignmentEvent.AlignmentChanged(null, alignment(), 1));
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

    private static AlignmentState alignment() {
        return new AlignmentState(
                SampleEvents.id(1),
                "71.5",
                List.of(
                        told(AlignmentPart.PLANNED_MONEY, "20.0", "71.4", "14.3"),
                        told(AlignmentPart.ACTUAL_MONEY, "15.0", "64.7", "9.7"),
                        told(AlignmentPart.INITIATIVES_WITH_OBJECTIVE, "15.0", "93.3", "14.0"),
                        told(AlignmentPart.OBJECTIVES_WITH_INITIATIVE, "10.0", "80.0", "8.0"),
                        told(AlignmentPart.OWNERS, "10.0", "85.0", "8.5"),
                        told(AlignmentPart.CHECK_INS, "10.0", "30.0", "3.0"),
                        told(AlignmentPart.SIGN_OFFS, "5.0", "83.3", "4.2"),
                        told(AlignmentPart.SECURITY_DEADLINES, "10.0", "50.0", "5.0"),
                        told(AlignmentPart.AGREED_WEIGHTS, "5.0", "95.0", "4.8")));
    }

    private static AlignmentState.Told told(AlignmentPart part, String weight, String value, String points) {
        return new AlignmentState.Told(part, weight, value, points);
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
                SampleEvents.id(0x80),
                new ExternalReference("decision-log", "D-2026-14"));
    }
}
