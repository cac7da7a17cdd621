package dev.tandem.initiatives.signoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PendingSideTest {

    private static final LocalDate ASKED = LocalDate.of(2026, 6, 1);

    @ParameterizedTest(name = "{0}")
    @CsvSource({"2026-06-01, 0, false", "2026-06-15, 14, false", "2026-06-16, 15, true", "2026-05-31, 0, false"})
    void aSideIsOverdueTheDayAfterItsLastOne(LocalDate today, long days, boolean overdue) {
        PendingSide side = PendingSide.of(row(ASKED.plusDays(14)), today);
        assertEquals(days, side.waitingDays());
        assertEquals(overdue, side.overdue());
    }

    @Test
    void withoutALimitNothingIsOverdue() {
        assertFalse(PendingSide.of(row(null), ASKED.plusYears(3)).overdue());
    }

    private static PendingSide.Row row(LocalDate dueOn) {
        return new PendingSide.Row(new UUID(0, 1), "Returns", "APPROVE", "BUSINESS", 1, "paul", ASKED, dueOn);
    }
}
