package dev.tandem.initiatives.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {

    private static final List<Status> COLUMNS = List.of(
            Status.PROPOSED,
            Status.APPROVED,
            Status.IN_PROGRESS,
            Status.LIVE,
            Status.CLOSED,
            Status.ON_HOLD,
            Status.REJECTED,
            Status.CANCELLED);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # gate     | PROPOSED | APPROVED    | IN_PROGRESS | LIVE   | CLOSED | ON_HOLD | REJECTED | CANCELLED
            APPROVE    | APPROVED | -           | -           | -      | -      | -       | -        | -
            START      | -        | IN_PROGRESS | -           | -      | -      | -       | -        | -
            GO_LIVE    | -        | -           | LIVE        | -      | -      | -       | -        | -
            CLOSE      | -        | -           | -           | CLOSED | -      | -       | -        | -
            REBASELINE | -        | APPROVED    | IN_PROGRESS | LIVE   | -      | -       | -        | -
            """)
    void aGateLeadsWhereTheTableSays(
            Gate gate, String c1, String c2, String c3, String c4, String c5, String c6, String c7, String c8) {
        assertEquals(
                cells(c1, c2, c3, c4, c5, c6, c7, c8),
                COLUMNS.stream()
                        .map(from -> Lifecycle.through(gate, from, false))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # gate     | PROPOSED | APPROVED    | IN_PROGRESS | LIVE   | CLOSED | ON_HOLD | REJECTED | CANCELLED
            APPROVE    | -        | -           | IN_PROGRESS | LIVE   | CLOSED | ON_HOLD | -        | -
            GO_LIVE    | -        | -           | LIVE        | -      | -      | -       | -        | -
            CLOSE      | -        | -           | -           | CLOSED | -      | -       | -        | -
            REBASELINE | -        | -           | -           | -      | -      | -       | -        | -
            """)
    void anUnsignedAdoptedInitiativeIsSignedWhereItStands(
            Gate gate, String c1, String c2, String c3, String c4, String c5, String c6, String c7, String c8) {
        assertEquals(
                cells(c1, c2, c3, c4, c5, c6, c7, c8),
                COLUMNS.stream()
                        .map(from -> Lifecycle.through(gate, from, true))
                        .toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # action  | PROPOSED  | APPROVED  | IN_PROGRESS | LIVE | CLOSED | ON_HOLD   | REJECTED | CANCELLED
            HOLD      | -         | ON_HOLD   | ON_HOLD     | -    | -      | -         | -        | -
            RESUME    | -         | -         | -           | -    | -      | APPROVED  | -        | -
            CANCEL    | CANCELLED | CANCELLED | CANCELLED   | -    | -      | CANCELLED | -        | -
            REPROPOSE | -         | -         | -           | -    | -      | -         | PROPOSED | -
            """)
    void aSideWayLeadsWhereTheTableSays(
            Action action, String c1, String c2, String c3, String c4, String c5, String c6, String c7, String c8) {
        assertEquals(
                cells(c1, c2, c3, c4, c5, c6, c7, c8),
                COLUMNS.stream()
                        .map(from -> Lifecycle.along(action, from, Status.APPROVED))
                        .toList());
    }

    @Test
    void resumingReturnsToWhereItWasHeld() {
        assertEquals(
                Optional.of(Status.IN_PROGRESS), Lifecycle.along(Action.RESUME, Status.ON_HOLD, Status.IN_PROGRESS));
    }

    @Test
    void aNoRejectsAProposalAndNothingElse() {
        assertEquals(Status.REJECTED, Lifecycle.turnedDown(Gate.APPROVE, Status.PROPOSED, false));
        assertEquals(Status.LIVE, Lifecycle.turnedDown(Gate.APPROVE, Status.LIVE, true));
        assertEquals(Status.APPROVED, Lifecycle.turnedDown(Gate.START, Status.APPROVED, false));
    }

    @Test
    void onlyWhatRunsOrRanCanBeAdopted() {
        assertEquals(EnumSet.of(Status.IN_PROGRESS, Status.LIVE, Status.CLOSED), those(Lifecycle::adoptable));
    }

    @Test
    void onlyWhatDoesNotRunCanBeRetired() {
        assertEquals(
                EnumSet.of(Status.PROPOSED, Status.REJECTED, Status.CANCELLED, Status.CLOSED),
                those(Lifecycle::retirable));
    }

    @Test
    void aPlanChangesUntilTheEnd() {
        assertEquals(
                EnumSet.of(Status.CLOSED, Status.REJECTED, Status.CANCELLED),
                those(status -> !Lifecycle.plannable(status)));
    }

    @Test
    void onlyApprovalAndRebaselineSetTheBaseline() {
        assertTrue(Lifecycle.setsBaseline(Gate.APPROVE));
        assertTrue(Lifecycle.setsBaseline(Gate.REBASELINE));
        assertFalse(Lifecycle.setsBaseline(Gate.START));
        assertFalse(Lifecycle.setsBaseline(Gate.GO_LIVE));
        assertFalse(Lifecycle.setsBaseline(Gate.CLOSE));
    }

    private static List<Optional<Status>> cells(String... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell.equals("-") ? Optional.<Status>empty() : Optional.of(Status.valueOf(cell)))
                .toList();
    }

    private static Set<Status> those(Predicate<Status> rule) {
        Set<Status> found = EnumSet.noneOf(Status.class);
        COLUMNS.stream().filter(rule).forEach(found::add);
        return found;
    }
}
