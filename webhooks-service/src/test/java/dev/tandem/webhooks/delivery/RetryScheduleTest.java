package dev.tandem.webhooks.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-03-31T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT5M", "3, PT30M", "4, PT2H", "5, PT5H", "6, PT10H", "7, PT14H", "8, PT20H", "9, PT24H"})
    void waitsLongerEachTime(int tries, Duration expected) {
        assertEquals(Optional.of(expected), new RetrySchedule(() -> 0.5).after(tries, null));
    }

    @Test
    void theTenthTryIsTheLast() {
        assertEquals(Optional.empty(), new RetrySchedule(() -> 0.5).after(10, null));
        assertEquals(Optional.empty(), new RetrySchedule(() -> 0.5).after(10, Duration.ofHours(1)));
    }

    @Test
    void noWaitIsMoreThanAFifthShorterOrLongerAndHardlyTwoAreAlike() {
        Random random = new Random(20_261_127);
        RetrySchedule schedule = new RetrySchedule(random::nextDouble);
        Set<Duration> seen = new HashSet<>();
        for (int round = 0; round < 1000; round++) {
            Duration wait = schedule.after(4, null).orElseThrow();
            assertTrue(wait.compareTo(Duration.ofMinutes(96)) >= 0 && wait.compareTo(Duration.ofMinutes(144)) <= 0);
            seen.add(wait);
        }
        assertTrue(seen.size() > 950, () -> "only " + seen.size() + " different waits");
        assertNotEquals(new RetrySchedule(() -> 0.0).after(1, null), new RetrySchedule(() -> 1.0).after(1, null));
    }

    @ParameterizedTest
    @CsvSource({
        // asked for less than the schedule waits, more, and far too much
        "3, PT1M, PT30M",
        "3, PT45M, PT45M",
        "3, PT720H, PT24H",
        "9, PT30H, PT24H"
    })
    void aReceiverMayAskForMorePatienceButNotForMoreThanADay(int tries, Duration asked, Duration expected) {
        assertEquals(Optional.of(expected), new RetrySchedule(() -> 0.5).after(tries, asked));
    }

    @ParameterizedTest
    @CsvSource({"120, PT2M", "0, PT0S", "' 7 ', PT7S", "'Tue, 31 Mar 2026 12:01:30 GMT', PT1M30S"})
    void retryAfterIsSecondsOrADate(String header, Duration expected) {
        assertEquals(Optional.of(expected), RetryAfter.read(header, NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "-5", "1.5", "99999999999", "Tue, 31 Mar 2026 11:59:59 GMT", "2026-03-31T12:01:00Z"})
    void whatElseItSaysIsNothing(String header) {
        assertEquals(Optional.empty(), RetryAfter.read(header, NOW));
    }
}
