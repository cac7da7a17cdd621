package dev.tandem.initiatives.delay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.initiatives.delay.CostOfDelay.Benefit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostOfDelayTest {

    /** A benefit is written amount@first..last, amount@month, or amount@ when it is undated; amount*probability. */
    @ParameterizedTest(name = "{0}: {1} a month over {2}, {3} dated, {4} undated")
    @CsvSource(
            nullValues = "-",
            value = {
                "1200.00@2026-01..2026-12,                     100.00, 12, 1200.00, 0.00",
                "1200.00@2026-01..2026-12 600.00@2026-01,      150.00, 12, 1800.00, 0.00",
                "1200.00@2026-01..2026-12 600.00@2027-01,      138.46, 13, 1800.00, 0.00",
                "100.00@2026-01..2026-03,                      33.33,  3,  100.00,  0.00",
                "0.25@2026-01..2026-02,                        0.12,   2,  0.25,    0.00",
                "0.27@2026-01..2026-02,                        0.14,   2,  0.27,    0.00",
                "500.00@,                                      -,      0,  0.00,    500.00",
                "1200.00*0.5@2026-01..2026-12,                 50.00,  12, 600.00,  0.00",
                "0.03*0.5@2026-01 500.00*0.25@,                0.02,   1,  0.02,    125.00",
                "500.00@ 90.00@2026-05,                        90.00,  1,  90.00,   500.00",
                "-90.00@2026-05 30.00@2026-06,                 -30.00, 2,  -60.00,  0.00",
            })
    void aMonthOfDelayCostsTheBenefitOfAnAverageMonth(
            String benefits, BigDecimal monthly, int months, BigDecimal dated, BigDecimal undated) {
        List<Benefit> all = Arrays.stream(benefits.split(" "))
                .map(text -> benefit(text, "EUR"))
                .toList();

        assertEquals(Map.of("EUR", new CostOfDelay(monthly, months, dated, undated)), CostOfDelay.of(all));
    }

    @Test
    void currenciesAreNeverMixed() {
        Map<String, CostOfDelay> costs = CostOfDelay.of(
                List.of(benefit("120.00@2026-01..2026-12", "EUR"), benefit("1200@2026-01..2026-12", "JPY")));

        assertEquals(new BigDecimal("10.00"), costs.get("EUR").monthly());
        assertEquals(new BigDecimal("100"), costs.get("JPY").monthly());
        assertEquals(Map.of(), CostOfDelay.of(List.of()));
    }

    private static Benefit benefit(String text, String currency) {
        String[] parts = text.split("@", -1);
        String[] amount = parts[0].split("\\*", -1);
        BigDecimal probability = new BigDecimal(amount.length == 1 ? "1" : amount[1]);
        if (parts[1].isEmpty()) {
            return new Benefit(new BigDecimal(amount[0]), probability, currency, null, null);
        }
        String[] months = parts[1].split("\\.\\.", -1);
        return new Benefit(
                new BigDecimal(amount[0]),
                probability,
                currency,
                YearMonth.parse(months[0]),
                YearMonth.parse(months[months.length - 1]));
    }
}
