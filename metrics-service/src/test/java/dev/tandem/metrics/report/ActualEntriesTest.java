package dev.tandem.metrics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.metrics.metric.ExpenseType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActualEntriesTest {

    private static final UUID SHOP = new UUID(0, 1);
    private static final UUID ORDERS = new UUID(0, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @ParameterizedTest(name = "{0}: kind {1}, {2} {3}, baseline {4}, unit value {5} {6} gives {7} {8}")
    @CsvSource({
        "a KPI moved up,                        KPI,     120, ,    100, 2.50, EUR, 50.00, EUR",
        "a KPI moved down,                      KPI,     90,  ,    100, 2.50, EUR, -25.00, EUR",
        "a KPI that should fall,                KPI,     90,  ,    100, -2.50, EUR, 25.00, EUR",
        "no baseline counts as nothing,         KPI,     3,   ,    ,    2.00, EUR, 6.00, EUR",
        "money of the line's currency,          REVENUE, 700, EUR, 500, ,     ,    200, EUR",
        "money with a unit value,               REVENUE, 700, USD, 500, 0.10, EUR, 20.00, EUR",
        "named in other money is revenue,    REVENUE, 700, USD, 500, ,     ,    700, USD",
    })
    void aBenefitIsTheMovementOfItsMetricTimesTheUnitValue(
            String what,
            Cell.Kind kind,
            BigDecimal value,
            String currency,
            BigDecimal baseline,
            BigDecimal unitValue,
            String unitCurrency,
            BigDecimal worth,
            String inCurrency) {
        PlanLine line = benefit(null, null, baseline, unitValue, unitCurrency);

        List<Entry> entries = new ActualEntries(List.of(line)).of(List.of(cell(kind, null, MARCH, currency, value)));

        assertEquals(List.of(new Entry(SHOP, inCurrency, MARCH, Measure.ACTUAL_BENEFIT, worth)), entries);
    }

    @Test
    void revenueThatNoLineNamesCountsAsItIs() {
        assertEquals(
                List.of(new Entry(SHOP, "EUR", MARCH, Measure.ACTUAL_BENEFIT, new BigDecimal("0.00000080"))),
                new ActualEntries(List.of())
                        .of(List.of(cell(Cell.Kind.REVENUE, null, MARCH, "EUR", new BigDecimal("0.00000080")))));
    }

    @Test
    void aKpiThatNoLineNamesIsNoMoney() {
        assertEquals(
                List.of(),
                new ActualEntries(List.of()).of(List.of(cell(Cell.Kind.KPI, null, MARCH, null, BigDecimal.TEN))));
    }

    @Test
    void aKpiWithoutAnAgreedValueIsNoMoney() {
        PlanLine line = benefit(null, null, BigDecimal.ONE, null, null);
        assertEquals(
                List.of(),
                new ActualEntries(List.of(line)).of(List.of(cell(Cell.Kind.KPI, null, MARCH, null, BigDecimal.TEN))));
    }

    @Test
    void onlyMonthsInsideTheSpanOfADatedLineCount() {
        PlanLine line =
                benefit(LocalDate.of(2026, 3, 31), LocalDate.of(2026, 4, 1), BigDecimal.ZERO, BigDecimal.ONE, "EUR");
        List<Cell> cells = List.of(
                cell(Cell.Kind.KPI, null, MARCH.minusMonths(1), null, BigDecimal.ONE),
                cell(Cell.Kind.KPI, null, MARCH, null, BigDecimal.ONE),
                cell(Cell.Kind.KPI, null, MARCH.plusMonths(1), null, BigDecimal.ONE),
                cell(Cell.Kind.KPI, null, MARCH.plusMonths(2), null, BigDecimal.ONE));

        assertEquals(
                List.of(MARCH, MARCH.plusMonths(1)),
                new ActualEntries(List.of(line))
                        .of(cells).stream().map(Entry::month).toList());
    }

    @Test
    void namedRevenueOutsideTheSpanOfItsLineIsNoBenefitOfItsOwn() {
        PlanLine line = benefit(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31), null, null, null);
        assertEquals(
                List.of(),
                new ActualEntries(List.of(line))
                        .of(List.of(cell(Cell.Kind.REVENUE, null, MARCH, "EUR", BigDecimal.TEN))));
    }

    @Test
    void aLineNamesAMetricByKeyToo() {
        PlanLine line = new PlanLine(
                SHOP,
                PlanLine.Kind.BENEFIT,
                null,
                BigDecimal.ONE,
                "EUR",
                null,
                null,
                null,
                "orders",
                null,
                BigDecimal.ONE,
                "EUR",
                null);
        assertEquals(
                1,
                new ActualEntries(List.of(line))
                        .of(List.of(cell(Cell.Kind.KPI, null, MARCH, null, BigDecimal.TEN)))
                        .size());
    }

    @ParameterizedTest
    @CsvSource({"CAPEX, ACTUAL_CAPEX", "OPEX, ACTUAL_OPEX", ", ACTUAL_UNCLASSIFIED"})
    void costIsKeptApartByExpenseType(ExpenseType type, Measure measure) {
        assertEquals(
                List.of(new Entry(SHOP, "EUR", MARCH, measure, BigDecimal.TEN)),
                new ActualEntries(List.of()).of(List.of(cell(Cell.Kind.COST, type, MARCH, "EUR", BigDecimal.TEN))));
    }

    private static PlanLine benefit(
            LocalDate from, LocalDate to, BigDecimal baseline, BigDecimal unitValue, String unitCurrency) {
        return new PlanLine(
                SHOP,
                PlanLine.Kind.BENEFIT,
                null,
                BigDecimal.ONE,
                "EUR",
                from,
                to,
                ORDERS,
                null,
                baseline,
                unitValue,
                unitCurrency,
                null);
    }

    private static Cell cell(Cell.Kind kind, ExpenseType type, YearMonth month, String currency, BigDecimal value) {
        return new Cell(SHOP, ORDERS, "orders", kind, type, month, currency, value);
    }
}
