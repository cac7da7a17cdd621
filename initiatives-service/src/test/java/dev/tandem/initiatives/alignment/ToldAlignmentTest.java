package dev.tandem.initiatives.alignment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ToldAlignmentTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final ToldAlignment told = new ToldAlignment();

    @Test
    void theFirstFigureIsToldAndNothingBeforeIt() {
        AlignmentEvent event = told.tell(overall(1, 2), NOON).orElseThrow();

        assertEquals("50.0", event.state().overall());
        assertEquals(1, event.sequence());
        assertNull(event.before());
    }

    @Test
    void theSameRoundedFigureIsNotToldAgain() {
        told.tell(overall(5001, 10_000), NOON);

        assertTrue(told.tell(overall(5004, 10_000), NOON.plusSeconds(3600)).isEmpty());
    }

    @Test
    void anotherFigureIsToldAMinuteLaterAtTheEarliest() {
        told.tell(overall(1, 2), NOON);

        assertTrue(told.tell(overall(3, 4), NOON.plusSeconds(59)).isEmpty());
        AlignmentEvent event = told.tell(overall(1, 4), NOON.plusSeconds(60)).orElseThrow();
        assertEquals("25.0", event.state().overall());
        assertEquals("50.0", ((AlignmentState) event.before()).overall());
        assertEquals(2, event.sequence());
    }

    @Test
    void withNothingToJudgeNothingIsToldUntilSomethingWas() {
        assertTrue(told.tell(nothing(), NOON).isEmpty());
        told.tell(overall(1, 2), NOON);

        assertNull(
                told.tell(nothing(), NOON.plusSeconds(60)).orElseThrow().state().overall());
    }

    private static Overall overall(long good, long all) {
        return Overall.of(Arrays.stream(AlignmentPart.values())
                .map(part -> new Overall.Measured(part, Ratio.of(good, all), (int) all, (int) (all - good)))
                .toList());
    }

    private static Overall nothing() {
        return Overall.of(Arrays.stream(AlignmentPart.values())
                .map(part -> new Overall.Measured(part, null, 0, 0))
                .toList());
    }
}
