package dev.tandem.metrics.earnedvalue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    /** Planned in all 100, by now 50. */
    @ParameterizedTest
    @CsvSource({
        "IN_PROGRESS, 30, 70, 45, MEASURED, 45.00",
        "CLOSED, 30, 70, 45, MEASURED, 45.00",
        "IN_PROGRESS, 30, 70, 120, MEASURED, 100.00",
        "IN_PROGRESS, 30, 70, -5, MEASURED, 0.00",
        "CLOSED, 30, 70, , CLOSED, 100.00",
        "IN_PROGRESS, 30, 70, , FORECAST, 30.00",
        "LIVE, 30, 30, , FORECAST, 50.00",
        "APPROVED, 0, 70, , FORECAST, 0.00",
        "IN_PROGRESS, 30, 0, , FORECAST, 100.00",
        "LIVE, 30, , , LIVE, 50.00",
        "APPROVED, 0, , , NOT_STARTED, 0.00",
        "LIVE, 0, 0, , LIVE, 50.00",
        "LIVE, -5, 10, , LIVE, 50.00",
    })
    void progressIsKnownByTheFirstWayThatApplies(
            String status,
            BigDecimal actual,
            BigDecimal expected,
            BigDecimal perCent,
            Progress.Method method,
            String earned) {
        Progress progress = progress(status, actual, expected, perCent);

        assertEquals(method, progress.method());
        assertEquals(new BigDecimal(earned), progress.earned().setScale(2, RoundingMode.HALF_EVEN));
    }

    @ParameterizedTest
    @CsvSource({"IN_PROGRESS, 30, ", "IN_PROGRESS, 0, 0", "IN_PROGRESS, 30, -40"})
    void whatNobodySaysIsNotGuessed(String status, BigDecimal actual, BigDecimal expected) {
        Progress progress = progress(status, actual, expected, null);

        assertEquals(Progress.Method.UNKNOWN, progress.method());
        assertNull(progress.earned());
    }

    private static Progress progress(String status, BigDecimal actual, BigDecimal expected, BigDecimal perCent) {
        return Progress.of(
                new Progress.Known(status, new BigDecimal("100"), new BigDecimal("50"), actual, expected, perCent));
    }
}
