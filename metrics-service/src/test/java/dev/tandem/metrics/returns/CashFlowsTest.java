package dev.tandem.metrics.returns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CashFlowsTest {

    @ParameterizedTest
    @CsvSource({
        "0.05, -15000 1500 2500 3500 4500 6000, 122.89",
        "0.08, -40000 5000 8000 12000 30000, 3065.22",
        "0.00, -100 30 30 30, -10.00",
        "-0.50, -100 50, 0.00",
        "0.10, 0 0 -100 110, 0.00",
        "0.05, '', 0.00",
    })
    void theNetPresentValueTakesTheFirstFlowWhole(String rate, String flows, String expected) {
        assertEquals(new BigDecimal(expected), money(yearly(flows).netPresentValue(new BigDecimal(rate))));
    }

    @Test
    void aYearOfDatedFlowsHas365DaysWhateverTheCalendarSays() {
        CashFlows leap = dated("2024-01-01", "-1000", "2024-12-31", "1100");

        assertEquals(new BigDecimal("0.00"), money(leap.netPresentValue(new BigDecimal("0.10"))));
    }

    @Test
    void datedFlowsAreRightToTheCentWhereAFloatingPointNumberIsNot() {
        CashFlows large = dated("2026-01-01", "-999999999999999.99", "2027-01-01", "999999999999999.99");

        assertEquals(new BigDecimal("0.00"), money(large.netPresentValue(new BigDecimal("0.00"))));
        assertEquals(new BigDecimal("-90909090909090.91"), money(large.netPresentValue(new BigDecimal("0.10"))));
    }

    @Test
    void nothingIsWorthAnythingAtARateOfMinusAHundredPerCent() {
        CashFlows flows = yearly("-1 2");

        assertThrows(IllegalArgumentException.class, () -> flows.netPresentValue(new BigDecimal("-1")));
    }

    @ParameterizedTest
    @CsvSource({
        "-15000 1500 2500 3500 4500 6000, 4.50",
        "-100 50 50, 2.00",
        "-100 200, 0.50",
        "-100 0 0 400, 2.25",
        "-100 150 -100 25 50, 3.50",
        "10 -100 90, 2.00",
    })
    void whatWasLaidOutIsBackWhenTheSumOfFlowsIsAboveNothingForGood(String flows, String years) {
        assertEquals(new Payback(new BigDecimal(years), null), yearly(flows).payback());
    }

    @ParameterizedTest
    @CsvSource({
        "-100 50 49, NOT_PAID_BACK",
        "-100 150 -60, NOT_PAID_BACK",
        "100 50, NOTHING_LAID_OUT",
        "100 -50, NOTHING_LAID_OUT",
        "'', NOTHING_LAID_OUT",
    })
    void withoutPaybackThereIsAReason(String flows, Payback.NoPayback reason) {
        Payback payback = yearly(flows).payback();

        assertNull(payback.years());
        assertEquals(reason, payback.reason());
    }

    @Test
    void theDiscountedPaybackIsThatOfTheDiscountedFlows() {
        CashFlows flows = yearly("-100 60 60 60");

        assertEquals(new BigDecimal("1.67"), flows.payback().years());
        assertEquals(
                new BigDecimal("1.92"),
                flows.discounted(new BigDecimal("0.10")).payback().years());
    }

    @Test
    void thePaybackOfDatedFlowsIsInYearsOf365Days() {
        CashFlows flows = dated("2026-01-01", "-100", "2027-01-01", "50", "2028-01-01", "100");

        assertEquals(new BigDecimal("1.50"), flows.payback().years());
        assertTrue(yearly("").isEmpty());
    }

    static CashFlows yearly(String flows) {
        TreeMap<Integer, BigDecimal> byYear = new TreeMap<>();
        for (String flow : flows.isEmpty() ? new String[0] : flows.split(" ", -1)) {
            byYear.put(2026 + byYear.size(), new BigDecimal(flow));
        }
        return CashFlows.yearly(byYear);
    }

    static CashFlows dated(String... daysAndAmounts) {
        TreeMap<LocalDate, BigDecimal> flows = new TreeMap<>();
        for (int i = 0; i < daysAndAmounts.length; i += 2) {
            flows.put(LocalDate.parse(daysAndAmounts[i]), new BigDecimal(daysAndAmounts[i + 1]));
        }
        return CashFlows.dated(flows);
    }

    private static BigDecimal money(BigDecimal exact) {
        BigDecimal rounded = exact.setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? new BigDecimal("0.00") : rounded;
    }
}
