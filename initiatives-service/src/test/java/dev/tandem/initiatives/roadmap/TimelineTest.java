package dev.tandem.initiatives.roadmap;

import static dev.tandem.initiatives.roadmap.SampleRoadmaps.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimelineTest {

    @Test
    void theFirstDayBeginsAtTheLeftEdgeAndTheLastOneEndsAtTheRight() {
        Timeline timeline = timeline("2026-01-01", "2026-01-10");

        assertEquals(100, timeline.x(day("2026-01-01")));
        assertEquals(150, timeline.x(day("2026-01-06")));
        assertEquals(200, timeline.x(day("2026-01-11")));
        assertEquals(90, timeline.x(day("2025-12-31")));
        assertEquals(100, timeline.within(day("1999-12-31")));
        assertEquals(200, timeline.within(day("2099-12-31")));
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource({
        "2026-01-01,2026-12-31,2026,Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
        "2026-05-10,2026-07-02,2026,May Jun Jul",
        "2026-01-01,2028-12-31,2026 2027 2028,Q1 Q2 Q3 Q4 Q1 Q2 Q3 Q4 Q1 Q2 Q3 Q4",
        "2020-06-01,2039-12-31,2020 2021 2022 2023 2024 2025 2026 2027 2028 2029 2030 2031 2032 2033 2034 2035 2036"
                + " 2037 2038 2039,''",
        "1900-01-01,2200-12-31,1900 1920 1940 1960 1980 2000 2020 2040 2060 2080 2100 2120 2140 2160 2180 2200,''",
    })
    void partsAndYearsAreNamedWhereThereIsRoom(String from, String to, String years, String parts) {
        Timeline timeline = new Timeline(new Window(day(from), day(to)), 0, 1000);

        assertEquals(years, names(timeline.years()));
        assertEquals(parts, names(timeline.parts()));
    }

    @Test
    void stretchesTouchEachOtherFromEdgeToEdge() {
        for (List<Timeline.Tick> ticks : List.of(
                timeline("2026-02-11", "2027-11-03").years(),
                new Timeline(new Window(day("2026-02-11"), day("2027-11-03")), 100, 1200).parts())) {
            assertEquals(100, ticks.get(0).from());
            for (int i = 1; i < ticks.size(); i++) {
                assertEquals(ticks.get(i - 1).to(), ticks.get(i).from());
            }
        }
    }

    private static Timeline timeline(String from, String to) {
        return new Timeline(new Window(day(from), day(to)), 100, 200);
    }

    private static String names(List<Timeline.Tick> ticks) {
        return String.join(" ", ticks.stream().map(Timeline.Tick::label).toList());
    }
}
