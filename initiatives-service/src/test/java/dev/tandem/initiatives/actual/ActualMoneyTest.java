package dev.tandem.initiatives.actual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActualMoneyTest {

    private static final UUID SIGN_UPS = new UUID(0, 1);
    private static final UUID SALES = new UUID(0, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);

    @ParameterizedTest(name = "value {0}, baseline {1}, unit value {2}: {3}")
    @CsvSource({
        "150, 100, 2.50, 125.00",
        "80, 100, 2.50, -50.00",
        "100, 100, 2.50, 0.00",
        "10, , 3, 30",
        "0.5, 0.2, 0.1, 0.03"
    })
    void aBenefitIsTheMovementOfItsMetricTimesTheAgreedValue(
            String value, String baseline, String unitValue, BigDecimal worth) {
        Map<String, Figures> sums =
                ActualMoney.of(List.of(kpi(SIGN_UPS, MARCH, value)), List.of(line(baseline, unitValue, null, null)));

        assertEquals(0, worth.compareTo(sums.get("EUR").benefit()));
    }

    @Test
    void costsAreTakenApartByExpenseType() {
        Figures eur = ActualMoney.of(
                        List.of(
                                cost(ActualCell.ExpenseType.CAPEX, "10.10"),
                                cost(ActualCell.ExpenseType.OPEX, "5.05"),
                                cost(ActualCell.ExpenseType.OPEX, "1"),
                                cost(null, "-2")),
                        List.of())
                .get("EUR");

        assertEquals(new BigDecimal("10.10"), eur.costCapex());
        assertEquals(new BigDecimal("6.05"), eur.costOpex());
        assertEquals(new BigDecimal("-2"), eur.costUnclassified());
        assertEquals(new BigDecimal("14.15"), eur.cost());
        assertEquals(new BigDecimal("-14.15"), eur.net());
    }

    @Test
    void revenueThatNoLineNamesCountsAsItIs() {
        assertEquals(
                new BigDecimal("99.90"),
                ActualMoney.of(List.of(revenue("EUR", "99.90")), List.of())
                        .get("EUR")
                        .benefit());
    }

    @Test
    void revenueThatALineNamesCountsByItsMovementOnly() {
        BenefitLine line = new BenefitLine(SALES, null, new BigDecimal("90"), null, null, "EUR", null, null);

        assertEquals(
                new BigDecimal("9.90"),
                ActualMoney.of(List.of(revenue("EUR", "99.90")), List.of(line))
                        .get("EUR")
                        .benefit());
    }

    @Test
    void revenueOfAnotherCurrencyIsNotNamedByALineWithoutAUnitValue() {
        BenefitLine line = new BenefitLine(SALES, null, new BigDecimal("90"), null, null, "EUR", null, null);

        Map<String, Figures> sums = ActualMoney.of(List.of(revenue("USD", "99.90")), List.of(line));

        assertEquals(List.of("USD"), List.copyOf(sums.keySet()));
        assertEquals(new BigDecimal("99.90"), sums.get("USD").benefit());
    }

    @Test
    void aDatedLineCountsInsideItsMonthsOnly() {
        BenefitLine line = line("0", "1", YearMonth.of(2026, 2), YearMonth.of(2026, 3));
        List<ActualCell> cells = List.of(
                kpi(SIGN_UPS, YearMonth.of(2026, 1), "1"),
                kpi(SIGN_UPS, YearMonth.of(2026, 2), "10"),
                kpi(SIGN_UPS, YearMonth.of(2026, 3), "100"),
                kpi(SIGN_UPS, YearMonth.of(2026, 4), "1000"));

        assertEquals(
                0,
                new BigDecimal("110")
                        .compareTo(
                                ActualMoney.of(cells, List.of(line)).get("EUR").benefit()));
    }

    @Test
    void aLineMayNameItsMetricByKey() {
        BenefitLine line =
                new BenefitLine(null, "sign-ups", BigDecimal.ZERO, new BigDecimal("2"), "USD", "EUR", null, null);

        Map<String, Figures> sums = ActualMoney.of(List.of(kpi(SIGN_UPS, MARCH, "7")), List.of(line));

        assertEquals(List.of("USD"), List.copyOf(sums.keySet()));
        assertEquals(new BigDecimal("14"), sums.get("USD").benefit());
    }

    @Test
    void aKpiThatNoLineNamesIsNoMoney() {
        assertEquals(Map.of(), ActualMoney.of(List.of(kpi(SIGN_UPS, MARCH, "7")), List.of()));
    }

    @Property
    void theOrderOfCellsDoesNotMatter(@ForAll("cells") List<ActualCell> cells) {
        List<ActualCell> backwards =
                cells.stream().sorted((a, b) -> b.value().compareTo(a.value())).toList();

        assertEquals(rounded(ActualMoney.of(cells, LINES)), rounded(ActualMoney.of(backwards, LINES)));
    }

    @Property
    void whatIsShownAddsUp(@ForAll("cells") List<ActualCell> cells) {
        rounded(ActualMoney.of(cells, LINES)).values().forEach(figures -> {
            assertEquals(
                    figures.cost(), figures.costCapex().add(figures.costOpex()).add(figures.costUnclassified()));
            assertEquals(figures.benefit(), figures.net().add(figures.cost()));
        });
    }

    @Property
    void cellsOfTwoHalvesAddUpToTheWhole(@ForAll("cells") List<ActualCell> cells) {
        int half = cells.size() / 2;
        Map<String, Figures> whole = ActualMoney.of(cells, LINES);
        Map<String, Figures> first = ActualMoney.of(cells.subList(0, half), LINES);
        ActualMoney.of(cells.subList(half, cells.size()), LINES)
                .forEach((currency, figures) -> first.merge(currency, figures, Figures::plus));

        assertEquals(rounded(whole), rounded(first));
    }

    private static final List<BenefitLine> LINES = List.of(
            line("3.3", "0.07", null, null),
            new BenefitLine(SALES, null, new BigDecimal("5"), null, null, "EUR", MARCH, MARCH.plusMonths(2)));

    @Provide
    Arbitrary<List<ActualCell>> cells() {
        Arbitrary<BigDecimal> values = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                .ofScale(8)
                .withDistribution(RandomDistribution.uniform());
        return Combinators.combine(
                        Arbitraries.of(ActualCell.Kind.values()),
                        Arbitraries.of(ActualCell.ExpenseType.values()).injectNull(0.3),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.of("EUR", "USD"),
                        values)
                .as(ActualMoneyTest::cell)
                .list()
                .ofMaxSize(20);
    }

    private static ActualCell cell(
            ActualCell.Kind kind, ActualCell.ExpenseType expenseType, int month, String currency, BigDecimal value) {
        YearMonth at = MARCH.plusMonths(month);
        return switch (kind) {
            case COST -> new ActualCell(new UUID(0, 9), "cost", kind, expenseType, at, currency, value);
            case REVENUE -> new ActualCell(SALES, "sales", kind, null, at, currency, value);
            case KPI -> new ActualCell(SIGN_UPS, "sign-ups", kind, null, at, null, value);
        };
    }

    private static Map<String, Figures> rounded(Map<String, Figures> sums) {
        sums.replaceAll((currency, figures) -> figures.rounded(2));
        return sums;
    }

    private static ActualCell kpi(UUID metric, YearMonth month, String value) {
        return new ActualCell(metric, "sign-ups", ActualCell.Kind.KPI, null, month, null, new BigDecimal(value));
    }

    private static ActualCell revenue(String currency, String value) {
        return new ActualCell(SALES, "sales", ActualCell.Kind.REVENUE, null, MARCH, currency, new BigDecimal(value));
    }

    private static ActualCell cost(ActualCell.ExpenseType expenseType, String value) {
        return new ActualCell(
                new UUID(0, 9), "cost", ActualCell.Kind.COST, expenseType, MARCH, "EUR", new BigDecimal(value));
    }

    private static BenefitLine line(String baseline, String unitValue, YearMonth from, YearMonth to) {
        return new BenefitLine(
                SIGN_UPS,
                null,
                baseline == null ? null : new BigDecimal(baseline),
                new BigDecimal(unitValue),
                "EUR",
                "EUR",
                from,
                to);
    }
}
