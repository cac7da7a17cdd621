package dev.tandem.metrics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProfitAndLossTest {

    private static final UUID RETAIL = new UUID(2, 1);
    private static final UUID ONLINE = new UUID(2, 2);
    private static final UUID GROWTH = new UUID(3, 1);
    private static final UUID AUTOMATE = new UUID(3, 2);
    private static final UUID SHOP = new UUID(1, 1);
    private static final UUID TILLS = new UUID(1, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth APRIL = YearMonth.of(2026, 4);

    private static final Portfolio PORTFOLIO = new Portfolio(
            List.of(
                    new Portfolio.Initiative(
                            SHOP,
                            "Web shop",
                            "LIVE",
                            ONLINE,
                            new Portfolio.About("PURCHASE", "eu", null),
                            Map.of(GROWTH, new BigDecimal("60"), AUTOMATE, new BigDecimal("40"))),
                    new Portfolio.Initiative(TILLS, "Tills", "APPROVED", RETAIL, Portfolio.About.NOTHING, Map.of())),
            List.of(new Portfolio.Node(RETAIL, null, "Retail"), new Portfolio.Node(ONLINE, RETAIL, "Online")),
            List.of(
                    new Portfolio.Objective(GROWTH, "Grow online", "REVENUE_GROWTH"),
                    new Portfolio.Objective(AUTOMATE, "Automate returns", "AUTOMATION")));

    private static final List<Entry> ACTUAL = List.of(
            new Entry(SHOP, "EUR", MARCH, Measure.ACTUAL_OPEX, new BigDecimal("10.01")),
            new Entry(SHOP, "EUR", APRIL, Measure.ACTUAL_BENEFIT, new BigDecimal("33")),
            new Entry(TILLS, "EUR", APRIL, Measure.ACTUAL_CAPEX, new BigDecimal("5")));

    @Test
    void aPortfolioNodeRollsUpWhatSitsBelowItAndTheTotalCountsItOnce() {
        CurrencyBlock block = report(GroupBy.PORTFOLIO_NODE, Interval.TOTAL);

        assertEquals(
                List.of("Retail 5.00 10.01 33.00", "Online 0.00 10.01 33.00"),
                block.rows().stream().map(ProfitAndLossTest::actualOf).toList());
        assertEquals(RETAIL.toString(), block.rows().get(1).group().parentId());
        assertEquals(new BigDecimal("15.01"), block.total().actual().cost());
        assertEquals(new BigDecimal("17.99"), block.total().actual().net());
    }

    @Test
    void anInitiativesAmountsAreSplitByTheWeightsOfItsContributions() {
        CurrencyBlock block = report(GroupBy.OBJECTIVE, Interval.TOTAL);

        assertEquals(
                List.of(
                        "Automate returns 0.00 4.00 13.20",
                        "Grow online 0.00 6.01 19.80",
                        "No objective 5.00 0.00 0.00"),
                block.rows().stream().map(ProfitAndLossTest::actualOf).toList());
    }

    @Test
    void themesAreThoseOfTheObjectives() {
        assertEquals(
                List.of("Automation", "Revenue growth", "No objective"),
                report(GroupBy.THEME, Interval.TOTAL).rows().stream()
                        .map(row -> row.group().title())
                        .toList());
    }

    @Test
    void stagesAndValuesOfALabelTakeAnInitiativeWhole() {
        assertEquals(
                List.of("Purchase 0.00 10.01 33.00", "No stage 5.00 0.00 0.00"),
                report(GroupBy.STAGE, Interval.TOTAL).rows().stream()
                        .map(ProfitAndLossTest::actualOf)
                        .toList());
        assertEquals(
                List.of("eu 0.00 10.01 33.00", "No value 5.00 0.00 0.00"),
                report(GroupBy.LABEL, Interval.TOTAL).rows().stream()
                        .map(ProfitAndLossTest::actualOf)
                        .toList());
    }

    @Test
    void periodsComeInOrderWithTheUndatedLast() {
        PlanLine undated = new PlanLine(
                SHOP,
                PlanLine.Kind.COST,
                null,
                new BigDecimal("7.00"),
                "EUR",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        PlanEntries plan = PlanEntries.of(Series.PLAN, List.of(undated), MonthRange.UNBOUNDED, currency -> 2);

        CurrencyBlock block = report(GroupBy.ALL, Interval.QUARTER, plan).get(0);

        assertEquals(
                Arrays.asList("2025/26-Q4", "2026/27-Q1", null),
                block.rows().stream()
                        .map(row -> row.period() == null ? null : row.period().label())
                        .toList());
        assertEquals(new BigDecimal("7.00"), block.rows().get(2).sides().plan().costUnclassified());
        assertEquals(new BigDecimal("-7.00"), block.total().plan().net());
        assertEquals(1, block.planned().cost());
        assertEquals(0, block.planned().benefit());
    }

    @Test
    void currenciesAreNeverAddedTogether() {
        List<Entry> entries = new ArrayList<>(ACTUAL);
        entries.add(new Entry(SHOP, "JPY", MARCH, Measure.ACTUAL_OPEX, new BigDecimal("10.5")));

        List<CurrencyBlock> blocks = of(GroupBy.ALL, Interval.TOTAL).of(PlanEntries.NONE, PlanEntries.NONE, entries);

        assertEquals(
                List.of("EUR", "JPY"),
                blocks.stream().map(CurrencyBlock::currency).toList());
        assertEquals(new BigDecimal("10"), blocks.get(1).total().actual().costOpex());
    }

    @Test
    void hundredsOfFiguresDatedAndUndatedAddUpToTheFigure() {
        List<PlanLine> lines = new ArrayList<>();
        for (int i = 0; i < 193; i++) {
            String amount = i == 0 ? "238364.00" : "1216.07";
            lines.add(line(PlanLine.Kind.COST, i == 192 ? "1184.63" : amount, i));
        }
        for (int i = 0; i < 110; i++) {
            lines.add(line(PlanLine.Kind.BENEFIT, i == 0 ? "-3.10" : i == 1 ? "5461.69" : "6703.59", i));
        }
        PlanEntries plan = PlanEntries.of(Series.PLAN, lines, MonthRange.UNBOUNDED, currency -> 2);
        for (Interval interval : Interval.values()) {
            for (GroupBy groupBy : GroupBy.values()) {
                CurrencyBlock block = of(groupBy, interval)
                        .of(plan, PlanEntries.NONE, List.of())
                        .get(0);
                assertEquals(new BigDecimal("471818.00"), block.total().plan().cost());
                assertEquals(new BigDecimal("729446.31"), block.total().plan().benefit());
                assertEquals(193, block.planned().cost());
                assertEquals(110, block.planned().benefit());
            }
        }
    }

    private static PlanLine line(PlanLine.Kind kind, String amount, int number) {
        LocalDate from = number % 3 == 0 ? null : LocalDate.of(2019, 4, 1).plusDays(number);
        LocalDate to = from == null ? null : from.plusDays(number * 17L);
        UUID initiative = number % 2 == 0 ? SHOP : TILLS;
        return new PlanLine(
                initiative, kind, null, new BigDecimal(amount), "GBP", from, to, null, null, null, null, null, null);
    }

    private static String actualOf(CurrencyBlock.Row row) {
        return row.group().title() + " " + row.sides().actual().costCapex() + " "
                + row.sides().actual().costOpex() + " " + row.sides().actual().benefit();
    }

    private static CurrencyBlock report(GroupBy groupBy, Interval interval) {
        return report(groupBy, interval, PlanEntries.NONE).get(0);
    }

    private static List<CurrencyBlock> report(GroupBy groupBy, Interval interval, PlanEntries plan) {
        return of(groupBy, interval).of(plan, PlanEntries.NONE, ACTUAL);
    }

    private static ProfitAndLoss of(GroupBy groupBy, Interval interval) {
        return new ProfitAndLoss(new Tabulation(
                new Grouping(groupBy, PORTFOLIO),
                interval,
                new FiscalCalendar(4),
                MonthRange.UNBOUNDED,
                currency -> currency.equals("JPY") ? 0 : 2));
    }
}
