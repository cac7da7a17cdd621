package dev.tandem.initiatives.roadmap;

import static dev.tandem.initiatives.roadmap.SampleRoadmaps.TODAY;
import static dev.tandem.initiatives.roadmap.SampleRoadmaps.day;
import static dev.tandem.initiatives.roadmap.SampleRoadmaps.id;
import static dev.tandem.initiatives.roadmap.SampleRoadmaps.work;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.initiatives.dependency.DependencyKind;
import dev.tandem.initiatives.gate.Status;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FactsTest {

    private static final Lane.Key SHOP = new Lane.Key(0, id(101), List.of("Commerce", "Shop"));
    private static final Lane.Key COMMERCE = new Lane.Key(0, id(100), List.of("Commerce"));
    private static final Lane.Key NONE = Lane.Key.none("In no portfolio node");

    private final Map<UUID, Lane.Key> lanes = new HashMap<>();

    @Test
    void lanesFollowTheTreeAndBarsTheOrderOfTheWork() {
        lanes.put(id(1), NONE);
        lanes.put(id(2), SHOP);
        lanes.put(id(3), SHOP);
        lanes.put(id(4), COMMERCE);
        Roadmap roadmap = draw(
                null,
                null,
                work(1, "A", Status.PROPOSED, "2027-01-01", "2027-02-01"),
                work(2, "B", Status.PROPOSED, "2027-03-01", "2027-04-01"),
                work(3, "C", Status.PROPOSED, "2027-02-01", "2027-04-01"),
                work(4, "D", Status.PROPOSED, "2027-01-01", "2027-02-01"));

        assertEquals(
                List.of("Commerce", "Shop", "In no portfolio node"),
                roadmap.lanes().stream().map(lane -> lane.key().name()).toList());
        assertEquals(List.of("C", "B"), titles(roadmap.lanes().get(1)));
    }

    @Test
    void theWindowIsWholeQuartersAroundAllDaysAndToday() {
        Roadmap roadmap = draw(null, null, work(1, "A", Status.PROPOSED, "2027-05-01", "2028-05-20"));

        assertEquals(new Window(day("2026-10-01"), day("2028-06-30")), roadmap.window());
    }

    @Test
    void theWindowIsNoWiderThanSevenYearsByItself() {
        Roadmap roadmap = draw(null, null, work(1, "A", Status.IN_PROGRESS, "1990-01-01", "2090-01-01"));

        assertEquals(new Window(day("2024-10-01"), day("2031-12-31")), roadmap.window());
    }

    @Test
    void theWindowIsAsWideAsItMustBeToShowAnything() {
        Roadmap roadmap = draw(null, null, work(1, "A", Status.PROPOSED, "2090-01-01", "2090-12-31"));

        assertEquals(new Window(day("2026-10-01"), day("2091-03-31")), roadmap.window());
    }

    @Test
    void aWindowThatWasAskedForIsKeptAndWhatLiesOutsideIsCounted() {
        Roadmap roadmap = draw(
                day("2027-01-10"),
                day("2027-01-20"),
                work(
                        1,
                        "Before",
                        Status.CLOSED,
                        "2025-01-01",
                        "2026-02-01",
                        null,
                        "2025-01-01",
                        "2025-06-01",
                        "2026-02-01"),
                work(2, "Around", Status.IN_PROGRESS, "2025-01-01", "2027-02-01", null, "2025-01-01"),
                work(3, "Behind", Status.PROPOSED, "2027-01-21", "2027-02-01"),
                work(4, "Undated", Status.PROPOSED));

        assertEquals(new Window(day("2027-01-10"), day("2027-01-20")), roadmap.window());
        assertEquals(List.of("Around"), titles(roadmap.lanes().get(0)));
        assertEquals(1, roadmap.shown());
        assertEquals(2, roadmap.outside());
        assertEquals(
                List.of("Undated"), roadmap.undated().stream().map(Work::title).toList());
    }

    @Test
    void halfAWindowIsCompletedEvenWhereNothingLies() {
        assertEquals(
                new Window(day("2040-01-01"), day("2041-01-01")),
                draw(day("2040-01-01"), null).window());
        assertEquals(
                new Window(day("1999-01-01"), day("2000-01-01")),
                draw(null, day("2000-01-01")).window());
    }

    @Test
    void whatIsNeededFromElsewhereCountsAsConflictAndIsNotDrawn() {
        Work inside = work(1, "Inside", Status.APPROVED, "2027-01-01", "2027-02-01");
        Work elsewhere = work(2, "Elsewhere", Status.APPROVED, "2027-01-01", "2028-02-01");
        Work excluding = work(3, "Excluding", Status.APPROVED, "2027-01-01", "2028-02-01");
        Roadmap roadmap = new Facts(
                        List.of(inside),
                        List.of(elsewhere, excluding),
                        1,
                        Map.of(id(1), SHOP),
                        List.of(
                                new Link(DependencyKind.NEEDS, id(1), id(2)),
                                new Link(DependencyKind.EXCLUDES, id(3), id(1))),
                        Map.of())
                .draw(new Asked(TODAY, null, null, GroupBy.PORTFOLIO_NODE));

        assertEquals(List.of(), roadmap.links());
        assertEquals(
                List.of(
                        new Conflict(Conflict.Kind.LIVE_BEFORE_NEED, id(1), id(2), 365L),
                        new Conflict(Conflict.Kind.BOTH_OF_EXCLUDED, id(1), id(3), null)),
                roadmap.conflicts());
    }

    private Roadmap draw(LocalDate from, LocalDate to, Work... works) {
        List.of(works).forEach(work -> lanes.putIfAbsent(work.id(), SHOP));
        return new Facts(List.of(works), List.of(), works.length, lanes, List.of(), Map.of())
                .draw(new Asked(TODAY, from, to, GroupBy.PORTFOLIO_NODE));
    }

    private static List<String> titles(Lane lane) {
        return lane.bars().stream().map(bar -> bar.work().title()).toList();
    }
}
