package dev.tandem.initiatives.roadmap;

import static dev.tandem.initiatives.roadmap.SampleRoadmaps.TODAY;
import static dev.tandem.initiatives.roadmap.SampleRoadmaps.id;
import static dev.tandem.initiatives.roadmap.SampleRoadmaps.work;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.initiatives.dependency.DependencyKind;
import dev.tandem.initiatives.gate.Status;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Today is 26 November 2026. */
class ConflictsTest {

    /** The one that needs, then the one that is needed, each as status, planned days, day of its start and of going live. */
    @ParameterizedTest(name = "{0} {1} – {2} needs {5} {6} – {7}: {10}")
    @CsvSource({
        "PROPOSED,2027-07-01,2027-12-31,,, IN_PROGRESS,2026-01-01,2027-06-30,2026-01-01,, ''",
        "PROPOSED,2027-06-30,2027-12-31,,, IN_PROGRESS,2026-01-01,2027-06-30,2026-01-01,, ''",
        "PROPOSED,2027-06-01,2027-12-31,,, IN_PROGRESS,2026-01-01,2027-06-30,2026-01-01,, STARTS_BEFORE_NEED 29",
        "IN_PROGRESS,2026-01-01,2027-12-31,2026-02-01,, IN_PROGRESS,2026-01-01,2027-06-30,2026-01-01,,"
                + " STARTS_BEFORE_NEED 514",
        "PROPOSED,2027-01-01,2027-05-31,,, IN_PROGRESS,2026-01-01,2027-06-30,2026-01-01,, LIVE_BEFORE_NEED 30",
        "LIVE,2025-01-01,2027-12-31,2025-01-01,2026-03-01, IN_PROGRESS,2026-01-01,2027-06-30,2026-01-01,,"
                + " LIVE_BEFORE_NEED 486",
        "IN_PROGRESS,2025-01-01,2027-12-31,2025-01-01,, LIVE,2025-01-01,2027-06-30,2025-01-01,2026-06-01, ''",
        "PROPOSED,2027-01-01,2027-05-31,,, CANCELLED,2026-01-01,2026-06-30,,, NEED_GIVEN_UP",
        "CANCELLED,2027-01-01,2027-05-31,,, CANCELLED,2026-01-01,2026-06-30,,, ''",
        "CLOSED,2025-01-01,2025-05-31,2025-01-01,2025-03-01, PROPOSED,2027-01-01,2027-06-30,,, ''",
        "PROPOSED,2027-01-01,2027-05-31,,, PROPOSED,2027-01-01,,,, NEED_UNDATED",
        "PROPOSED,2028-01-01,2028-05-31,,, ON_HOLD,2026-01-01,2027-06-30,2026-01-01,, NEED_ON_HOLD",
        "PROPOSED,2027-01-01,2028-05-31,,, ON_HOLD,2026-01-01,2027-06-30,2026-01-01,, STARTS_BEFORE_NEED 180",
        "PROPOSED,,,,, ON_HOLD,2026-01-01,2027-06-30,2026-01-01,, NEED_ON_HOLD",
        "PROPOSED,,,,, IN_PROGRESS,2026-01-01,2027-06-30,2026-01-01,, ''",
    })
    void aNeedIsLiveBeforeItIsBuiltUpon(
            Status status,
            String from,
            String to,
            String started,
            String live,
            Status theirs,
            String theirFrom,
            String theirTo,
            String theirStart,
            String theirLive,
            String expected) {
        Work needing = work(1, "One", status, from, to, null, started, live);
        Work needed = work(2, "Other", theirs, theirFrom, theirTo, null, theirStart, theirLive);

        assertEquals(expected, found(DependencyKind.NEEDS, needing, needed));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "APPROVED,LIVE,BOTH_OF_EXCLUDED",
        "ON_HOLD,IN_PROGRESS,BOTH_OF_EXCLUDED",
        "PROPOSED,APPROVED,''",
        "APPROVED,CANCELLED,''",
        "APPROVED,CLOSED,''",
    })
    void ofTwoThatExcludeEachOtherOnlyOneIsApproved(Status one, Status other, String expected) {
        assertEquals(
                expected,
                found(
                        DependencyKind.EXCLUDES,
                        work(1, "One", one, "2026-01-01", "2027-01-01"),
                        work(2, "Other", other, "2026-01-01", "2027-01-01")));
    }

    @Test
    void enhancingIsNeverAConflict() {
        assertEquals(
                "",
                found(
                        DependencyKind.ENHANCES,
                        work(1, "One", Status.LIVE, "2026-01-01", "2027-01-01"),
                        work(2, "Other", Status.CANCELLED, "2026-01-01", "2027-01-01")));
    }

    private static String found(DependencyKind kind, Work one, Work other) {
        List<Conflict> conflicts =
                Conflicts.among(Map.of(id(1), one, id(2), other), List.of(new Link(kind, id(1), id(2))), TODAY);
        conflicts.forEach(conflict -> {
            assertEquals(id(1), conflict.initiative());
            assertEquals(id(2), conflict.other());
        });
        return conflicts.isEmpty()
                ? ""
                : conflicts.get(0).kind()
                        + (conflicts.get(0).days() == null
                                ? ""
                                : " " + conflicts.get(0).days());
    }
}
