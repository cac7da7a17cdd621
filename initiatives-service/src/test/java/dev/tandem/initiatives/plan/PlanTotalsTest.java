package dev.tandem.initiatives.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tandem.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PlanTotalsTest {

    @Test
    void costIsToldByExpenseTypeAndNetIsBenefitLessCost() {
        PlanTotals totals = PlanTotals.of(List.of(
                        line(LineKind.COST, ExpenseType.CAPEX, "100.00", "EUR", null, null),
                        line(LineKind.COST, ExpenseType.OPEX, "20.50", "EUR", null, null),
                        line(LineKind.COST, null, "3.00", "EUR", null, null),
                        line(LineKind.BENEFIT, null, "200.00", "EUR", null, null)))
                .get(0);
        assertEquals(
                new PlanFigures(
                        new BigDecimal("100.00"),
                        new BigDecimal("20.50"),
                        new BigDecimal("3.00"),
                        new BigDecimal("123.50"),
                        new BigDecimal("200.00"),
                        new BigDecimal("200.00"),
                        new BigDecimal("76.50")),
                totals.total());
        assertEquals(totals.total(), totals.undated());
        assertEquals(List.of(), totals.months());
    }

    @Test
    void everyCurrencyHasAnEntryOfItsOwn() {
        List<PlanTotals> totals = PlanTotals.of(List.of(
                line(LineKind.COST, null, "5", "JPY", null, null),
                line(LineKind.COST, null, "1.00", "EUR", null, null),
                line(LineKind.COST, null, "1.000", "BHD", null, null)));
        assertEquals(
                List.of("BHD", "EUR", "JPY"),
                totals.stream().map(PlanTotals::currency).toList());
        assertEquals("5", totals.get(2).total().cost().toPlainString());
    }

    @Test
    void aLineOverASpanCountsInEqualPartsInEveryMonthItTouches() {
        PlanTotals totals = PlanTotals.of(
                        List.of(line(LineKind.COST, ExpenseType.OPEX, "100.00", "EUR", "2026-01-31", "2026-03-01")))
                .get(0);
        assertEquals(
                List.of("2026-01=33.34", "2026-02=33.33", "2026-03=33.33"),
                totals.months().stream()
                        .map(month -> month.month() + "=" + month.figures().cost())
                        .toList());
        assertNull(totals.undated());
    }

    @Property
    void thePartsAddUpToTheWhole(
            @ForAll @LongRange(min = -10_000_000, max = 10_000_000) long cents,
            @ForAll @IntRange(min = 0, max = 700) int days) {
        LocalDate from = LocalDate.of(2026, 1, 17);
        Money amount = new Money(BigDecimal.valueOf(cents, 2), "EUR");
        PlanTotals totals = PlanTotals.of(List.of(new PlanLine(
                        LineKind.BENEFIT,
                        null,
                        null,
                        null,
                        null,
                        amount,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        from,
                        from.plusDays(days),
                        null,
                        null)))
                .get(0);
        BigDecimal sum = totals.months().stream()
                .map(month -> month.figures().benefit())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, amount.amount().compareTo(sum));
        assertEquals(YearMonth.from(from), totals.months().get(0).month());
    }

    private static PlanLine line(
            LineKind kind, ExpenseType type, String amount, String currency, String from, String to) {
        return new PlanLine(
                kind,
                null,
                null,
                type,
                null,
                Money.of(amount, currency),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                null,
                null);
    }
}
