package dev.tandem.initiatives.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointScaleTest {

    @ParameterizedTest(name = "{0}: {1} points")
    @CsvSource({
        "0.01, 1",
        "10000.00, 1",
        "10000.01, 2",
        "50000, 2",
        "50001, 3",
        "250000, 3",
        "250001, 5",
        "1000000, 5",
        "1000000.01, 8",
        "5000000, 8",
        "5000001, 13",
        "25000000, 13",
        "25000001, 20",
        "999999999999999, 20"
    })
    void moneyHasPointsByItsMagnitude(BigDecimal amount, int points) {
        assertEquals(points, PointScale.money(amount));
    }

    @ParameterizedTest(name = "{0} person-months: {1} points")
    @CsvSource({"0.1, 1", "1, 1", "1.01, 2", "3, 2", "6, 3", "6.5, 5", "12, 5", "24, 8", "60, 13", "60.1, 20"})
    void workHasPointsByPersonMonths(BigDecimal months, int points) {
        assertEquals(points, PointScale.personMonths(months));
    }

    @ParameterizedTest(name = "exposure {0}: {1} points")
    @CsvSource({
        "1, 1", "2, 1", "3, 2", "4, 2", "5, 3", "6, 3", "8, 5", "9, 5", "10, 8", "12, 8", "15, 13", "16, 13", "20, 20",
        "25, 20"
    })
    void aRiskHasPointsByItsExposure(int exposure, int points) {
        assertEquals(points, PointScale.exposure(exposure));
    }

    @ParameterizedTest(name = "{0} days left: {1}, with security {2}")
    @CsvSource({
        "-400, 20, 20",
        "0, 20, 20",
        "30, 20, 20",
        "31, 13, 20",
        "60, 13, 20",
        "61, 8, 13",
        "90, 8, 13",
        "91, 5, 8",
        "180, 5, 8",
        "181, 3, 5",
        "365, 3, 5",
        "366, 2, 3",
        "730, 2, 3",
        "731, 1, 2",
        "9999, 1, 2"
    })
    void theFewerDaysAreLeftTheMoreAndSecurityCountsOneStepMore(long days, int points, int security) {
        assertEquals(points, PointScale.daysLeft(days, false));
        assertEquals(security, PointScale.daysLeft(days, true));
    }

    @Test
    void moreIsNeverLess() {
        for (int exposure = 2; exposure <= 25; exposure++) {
            assertTrue(PointScale.exposure(exposure) >= PointScale.exposure(exposure - 1));
        }
        for (int days = -10; days < 1000; days++) {
            assertTrue(PointScale.daysLeft(days, false) >= PointScale.daysLeft(days + 1, false));
        }
    }
}
