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

class PlanEntriesTest {

    private static final UUID SHOP = new UUID(0, 1);

    @ParameterizedTest
    @CsvSource({
        "COST, CAPEX, PLAN_CAPEX",
        "COST, OPEX, PLAN_OPEX",
        "COST, , PLAN_UNCLASSIFIED",
        "BENEFIT, , PLAN_BENEFIT",
        "BENEFIT, CAPEX, PLAN_BENEFIT",
    })
    void aLineGoesToTheColumnOfItsKindAndExpenseType(PlanLine.Kind kind, ExpenseType type, Measure measure) {
        PlanEntries plan = entries(MonthRange.UNBOUNDED, line(kind, type, "5.00", "EUR", null, null));

        assertEquals(List.of(new Entry(SHOP, "EUR", null, measure, new BigDecimal("5.00"))), plan.entries());
    }

    @Test
    void aForecastIsASeriesOfItsOwnAndKeepsTheDriverOfABenefit() {
        PlanLine sales = new PlanLine(
                SHOP,
                PlanLine.Kind.BENEFIT,
                null,
                new BigDecimal("5.00"),
                "EUR",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "SALES");

        PlanEntries forecast = PlanEntries.of(
                Series.FORECAST,
                List.of(line(PlanLine.Kind.COST, ExpenseType.OPEX, "7.00", "EUR", null, null), sales),
                MonthRange.UNBOUNDED,
                currency -> 2);

        assertEquals(
                List.of(
                        new Entry(SHOP, "EUR", null, Measure.FORECAST_OPEX, new BigDecimal("7.00")),
                        new Entry(SHOP, "EUR", null, Measure.FORECAST_BENEFIT, new BigDecimal("5.00"), "SALES")),
                forecast.entries());
    }

    @Test
    void undatedLinesAreNotInARangeAndOnlyMonthsInsideCount() {
        MonthRange range = MonthRange.touchedBy(LocalDate.of(2026, 2, 15), LocalDate.of(2026, 3, 1));
        PlanEntries plan = entries(
                range,
                line(PlanLine.Kind.COST, null, "5.00", "EUR", null, null),
                line(PlanLine.Kind.COST, null, "12.00", "EUR", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                line(PlanLine.Kind.BENEFIT, null, "7.00", "EUR", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 1)));

        assertEquals(
                List.of(YearMonth.of(2026, 2), YearMonth.of(2026, 3)),
                plan.entries().stream().map(Entry::month).toList());
        assertEquals(1, plan.counted("EUR").cost());
        assertEquals(0, plan.counted("EUR").benefit());
    }

    @Test
    void figuresAreCountedPerCurrencyAndKind() {
        PlanEntries plan = entries(
                MonthRange.UNBOUNDED,
                line(PlanLine.Kind.COST, null, "5.00", "EUR", null, null),
                line(PlanLine.Kind.COST, null, "0.00", "EUR", null, null),
                line(PlanLine.Kind.COST, null, "5", "JPY", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1)),
                line(PlanLine.Kind.BENEFIT, null, "-5.00", "EUR", null, null));

        assertEquals(2, plan.counted("EUR").cost());
        assertEquals(1, plan.counted("JPY").cost());
        assertEquals(1, plan.counted("EUR").benefit());
        assertEquals(0, plan.counted("JPY").benefit());
    }

    @Test
    void partsAreWholeMinorUnitsOfTheCurrency() {
        PlanEntries plan = entries(
                MonthRange.UNBOUNDED,
                line(PlanLine.Kind.COST, null, "5", "JPY", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)));

        assertEquals(
                List.of(new BigDecimal("3"), new BigDecimal("2")),
                plan.entries().stream().map(Entry::amount).toList());
    }

    private static PlanEntries entries(MonthRange range, PlanLine... lines) {
        return PlanEntries.of(Series.PLAN, List.of(lines), range, currency -> currency.equals("JPY") ? 0 : 2);
    }

    private static PlanLine line(
            PlanLine.Kind kind, ExpenseType type, String amount, String currency, LocalDate from, LocalDate to) {
        return new PlanLine(
                SHOP, kind, type, new BigDecimal(amount), currency, from, to, null, null, null, null, null, null);
    }
}
