package dev.tandem.initiatives.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tandem.initiatives.checkin.CheckInState.Said;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CheckInStandingTest {

    private static final LocalDate KNOWN = LocalDate.of(2026, 1, 1);
    private static final Set<String> OWNERS = Set.of("bo");

    @Test
    void whateverTheOrderTheNewestDayCountsAndOfOneDayTheOneSaidLast() {
        Random random = new Random(20260331);
        for (int sequence = 0; sequence < 1000; sequence++) {
            CheckInStanding standing = new CheckInStanding(new UUID(0, 1), new UUID(0, 2), CheckInSide.BUSINESS);
            List<Said> said = new ArrayList<>();
            LocalDate today = KNOWN;
            CheckInState before = null;
            for (int step = 1; step <= 1 + random.nextInt(12); step++) {
                today = today.plusDays(random.nextInt(20));
                Running running = new Running(random.nextInt(5) > 0, true, true, KNOWN, null, 1 + random.nextInt(30));
                Said one = said(step, today.minusDays(random.nextInt(40)));
                said.add(one);

                CheckInEvent event = standing.record(one, running, today, OWNERS);

                Said newest = newest(said);
                LocalDate due = running.running() ? due(newest, running.everyDays()) : null;
                assertEquals(before, event.before());
                assertEquals(step, event.sequence());
                assertEquals(newest, event.state().latest());
                assertEquals(one, event.state().recorded());
                assertEquals(due, event.state().dueOn());
                assertEquals(due != null && today.isAfter(due), event.state().overdue());
                before = event.state();
            }
        }
    }

    @Test
    void whoSpeaksForThePortfolioIsNeverDue() {
        CheckInStanding standing = new CheckInStanding(new UUID(0, 1), new UUID(0, 2), CheckInSide.PORTFOLIO);
        Running running = new Running(true, true, true, KNOWN, null, 7);

        CheckInEvent event = standing.record(said(1, KNOWN), running, KNOWN.plusYears(1), OWNERS);

        assertNull(event.state().dueOn());
    }

    private static Said newest(List<Said> said) {
        Said newest = said.get(0);
        for (Said one : said) {
            newest = one.effectiveOn().isBefore(newest.effectiveOn()) ? newest : one;
        }
        return newest;
    }

    private static LocalDate due(Said newest, int everyDays) {
        LocalDate from = newest.effectiveOn().isAfter(KNOWN) ? newest.effectiveOn() : KNOWN;
        return from.plusDays(everyDays);
    }

    private static Said said(int number, LocalDate day) {
        Confidences green = new Confidences(Confidence.GREEN, Confidence.GREEN, Confidence.GREEN, Confidence.GREEN);
        return new Said(new UUID(1, number), "bo", day, green, null, List.of());
    }
}
