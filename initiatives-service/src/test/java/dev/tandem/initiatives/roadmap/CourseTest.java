package dev.tandem.initiatives.roadmap;

import static dev.tandem.initiatives.roadmap.SampleRoadmaps.TODAY;
import static dev.tandem.initiatives.roadmap.SampleRoadmaps.day;
import static dev.tandem.initiatives.roadmap.SampleRoadmaps.work;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tandem.initiatives.gate.Status;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Today is 26 November 2026. */
class CourseTest {

    @Test
    void whatIsLiveWentAsItWentAndIsKeptUpUntilItsPlannedEnd() {
        Work work = work(1, "Shop", Status.LIVE, "2025-04-01", "2027-03-31", "2025-03-20", "2025-04-07", "2025-11-03");

        Course course = Course.of(work, TODAY).orElseThrow();

        assertEquals(day("2025-04-07"), course.begin());
        assertEquals(day("2025-11-03"), course.live());
        assertEquals(day("2027-03-31"), course.end());
        assertEquals(
                List.of(
                        "APPROVED 2025-03-20 2025-04-07",
                        "IN_PROGRESS 2025-04-07 2025-11-03",
                        "LIVE 2025-11-03 2026-11-26",
                        "LIVE 2026-11-26 2027-03-31 expected"),
                phases(course));
    }

    @Test
    void whatShouldHaveBegunBeginsTodayAtTheEarliest() {
        Course course = Course.of(work(1, "Late", Status.APPROVED, "2026-10-01", "2027-12-31", "2026-09-04"), TODAY)
                .orElseThrow();

        assertEquals(TODAY, course.begin());
        assertEquals(
                List.of("APPROVED 2026-09-04 2026-11-26", "IN_PROGRESS 2026-11-26 2027-12-31 expected"),
                phases(course));
    }

    @Test
    void whatShouldBeLiveIsLiveTodayAtTheEarliest() {
        Work work = work(1, "Overdue", Status.IN_PROGRESS, "2025-01-01", "2026-06-30", null, "2025-01-15");

        Course course = Course.of(work, TODAY).orElseThrow();

        assertEquals(TODAY, course.live());
        assertEquals(List.of("IN_PROGRESS 2025-01-15 2026-11-26"), phases(course));
        assertEquals(149, new Bar(work, course, List.of()).endsLate());
        assertEquals(14, new Bar(work, course, List.of()).startsLate());
    }

    @Test
    void aPauseIsSeenWhetherItIsOverOrNot() {
        Work held = work(
                1, "Held", Status.ON_HOLD, "2026-05-01", "2027-10-31", null, "2026-05-04", null, null, "2026-07-01");
        Work again = work(
                2,
                "Again",
                Status.IN_PROGRESS,
                "2026-05-01",
                "2027-10-31",
                null,
                "2026-05-04",
                null,
                null,
                "2026-07-01",
                "2026-09-01");

        assertEquals(
                List.of(
                        "IN_PROGRESS 2026-05-04 2026-07-01",
                        "ON_HOLD 2026-07-01 2026-11-26",
                        "IN_PROGRESS 2026-11-26 2027-10-31 expected"),
                phases(Course.of(held, TODAY).orElseThrow()));
        assertEquals(
                List.of(
                        "IN_PROGRESS 2026-05-04 2026-07-01",
                        "ON_HOLD 2026-07-01 2026-09-01",
                        "IN_PROGRESS 2026-09-01 2026-11-26",
                        "IN_PROGRESS 2026-11-26 2027-10-31 expected"),
                phases(Course.of(again, TODAY).orElseThrow()));
    }

    @Test
    void heldBeforeItWasStartedItWaitsForItsBeginning() {
        Work work = work(
                1, "Waits", Status.ON_HOLD, "2027-02-01", "2027-10-31", "2026-08-01", null, null, null, "2026-10-01");

        assertEquals(
                List.of(
                        "APPROVED 2026-08-01 2026-10-01",
                        "ON_HOLD 2026-10-01 2026-11-26",
                        "IN_PROGRESS 2027-02-01 2027-10-31 expected"),
                phases(Course.of(work, TODAY).orElseThrow()));
    }

    @Test
    void whatWasGivenUpNeverGoesLive() {
        Work rejected = work(1, "No", Status.REJECTED, "2027-01-01", "2027-06-30");
        Work cancelled = work(
                2,
                "Stopped",
                Status.CANCELLED,
                "2026-01-01",
                "2027-06-30",
                null,
                "2026-01-10",
                null,
                null,
                null,
                null,
                null,
                "2026-04-01");

        assertNull(Course.of(rejected, TODAY).orElseThrow().live());
        assertEquals(
                List.of("GIVEN_UP 2027-01-01 2027-06-30"),
                phases(Course.of(rejected, TODAY).orElseThrow()));
        assertEquals(
                List.of("IN_PROGRESS 2026-01-10 2026-04-01"),
                phases(Course.of(cancelled, TODAY).orElseThrow()));
    }

    @Test
    void takenOverWithoutTheDaysOfItsStepsItIsDrawnByItsPlan() {
        assertEquals(
                List.of("LIVE 2024-01-01 2026-11-26"),
                phases(Course.of(work(1, "Adopted", Status.LIVE, "2024-01-01"), TODAY)
                        .orElseThrow()));
        assertEquals(
                List.of("IN_PROGRESS 2024-01-01 2025-01-01"),
                phases(Course.of(work(2, "Closed", Status.CLOSED, "2024-01-01", "2025-01-01"), TODAY)
                        .orElseThrow()));
        assertEquals(
                List.of("IN_PROGRESS 2026-11-26 2027-01-01 expected"),
                phases(Course.of(work(3, "Begun before its day", Status.IN_PROGRESS, "2026-12-24", "2027-01-01"), TODAY)
                        .orElseThrow()));
    }

    @ParameterizedTest(name = "{0} from {1} to {2}, started {3}, live {4}")
    @CsvSource({
        "PROPOSED,,,,,START END",
        "PROPOSED,2027-01-01,,,,END",
        "PROPOSED,,2027-01-01,,,START",
        "IN_PROGRESS,,2027-01-01,2026-01-01,,''",
        "IN_PROGRESS,2026-01-01,,,,END",
        "LIVE,2025-01-01,,,,''",
        "LIVE,,,,2025-01-01,START",
        "CLOSED,2025-01-01,,,,END",
        "CLOSED,2025-01-01,,,2025-06-01,''",
        "REJECTED,2025-01-01,,,,END",
    })
    void whatHasNoDaysSaysWhichAreMissing(
            Status status, String from, String to, String started, String live, String missing) {
        Work work = work(1, "Some", status, from, to, null, started, live);

        assertEquals(missing, Course.missing(work).stream().map(Enum::name).collect(Collectors.joining(" ")));
        assertEquals(missing.isEmpty(), Course.of(work, TODAY).isPresent());
    }

    static List<String> phases(Course course) {
        return course.phases().stream()
                .map(phase ->
                        phase.kind() + " " + phase.from() + " " + phase.to() + (phase.expected() ? " expected" : ""))
                .toList();
    }
}
