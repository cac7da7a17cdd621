package dev.tandem.metrics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class SpreadingTest {

    @Test
    void everyMonthTouchedHasAnEqualPartAndTheFirstOnesTheRest() {
        SortedMap<YearMonth, BigDecimal> spread =
                Spreading.over(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 3, 1), new BigDecimal("100.00"), 2);

        assertEquals(
                List.of(YearMonth.of(2026, 1), YearMonth.of(2026, 2), YearMonth.of(2026, 3)),
                List.copyOf(spread.keySet()));
        assertEquals(
                List.of(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33")),
                List.copyOf(spread.values()));
    }

    @Test
    void aSingleDateIsOneMonth() {
        LocalDate day = LocalDate.of(2026, 2, 28);
        assertEquals(
                List.of(new BigDecimal("-7")),
                List.copyOf(Spreading.over(day, day, new BigDecimal("-7"), 0).values()));
    }

    @Property
    void partsAddUpToTheAmountAndDifferByAtMostOneMinorUnit(
            @ForAll @BigRange(min = "-1000000000", max = "1000000000") @Scale(2) BigDecimal amount,
            @ForAll @IntRange(min = 0, max = 3000) int days) {
        LocalDate from = LocalDate.of(2020, 2, 29);
        var parts = Spreading.over(from, from.plusDays(days), amount, 2).values();

        assertEquals(0, amount.compareTo(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add)), "parts " + parts);
        BigDecimal least = parts.stream().min(BigDecimal::compareTo).orElseThrow();
        BigDecimal most = parts.stream().max(BigDecimal::compareTo).orElseThrow();
        assertTrue(most.subtract(least).compareTo(new BigDecimal("0.01")) <= 0, "parts " + parts);
    }
}
