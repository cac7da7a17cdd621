package dev.tandem.initiatives.checkin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CadenceTest {

    @ParameterizedTest(name = "known {0}, started {1}, last said {2}, every {3} days: due {4}")
    @CsvSource({
        "2026-01-01, ,           ,           30, 2026-01-31",
        "2026-01-01, 2026-03-01, ,           30, 2026-03-31",
        "2026-01-01, 2025-03-01, ,           30, 2026-01-31",
        "2026-01-01, 2026-03-01, 2026-02-01, 14, 2026-03-15",
        "2026-01-01, 2026-03-01, 2026-03-20, 14, 2026-04-03",
        "2026-01-01, ,           2024-02-28, 1,  2026-01-02",
        "2023-01-01, ,           2024-02-28, 1,  2024-02-29",
        "2026-01-01, ,           2026-12-31, 366, 2028-01-01"
    })
    void theNextIsDueSoManyDaysAfterTheLast(
            LocalDate known, LocalDate started, LocalDate latest, int everyDays, LocalDate due) {
        assertEquals(due, Cadence.dueOn(known, started, latest, everyDays));
    }

    @Test
    void onTheDueDayItselfNothingIsOverdue() {
        LocalDate due = LocalDate.of(2026, 3, 31);

        assertFalse(Cadence.overdue(due, due.minusDays(1)));
        assertFalse(Cadence.overdue(due, due));
        assertTrue(Cadence.overdue(due, due.plusDays(1)));
    }
}
