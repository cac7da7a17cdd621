package dev.tandem.metrics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProfitAndLossPropertiesTest {

    @Property(tries = 200)
    void rowsAddUpToTheTotal(@ForAll("cases") ReportCase it, @ForAll GroupBy groupBy, @ForAll Interval interval) {
        for (CurrencyBlock block : it.report(groupBy, interval)) {
            List<CurrencyBlock.Row> outermost = outermostOf(block);
            for (Series series : Series.values()) {
                assertEquals(
                        block.total().of(series),
                        sum(outermost, row -> row.sides().of(series)),
                        series + ", " + block.currency());
            }
        }
    }

    @Property(tries = 100)
    void theTotalIsTheSameWhateverGroupingAndIntervalAndRoundedOnce(@ForAll("cases") ReportCase it) {
        for (Series series : Series.values()) {
            Map<String, BigDecimal> costs = exact(it, series, measure -> !measure.isBenefit());
            Map<String, BigDecimal> benefits = exact(it, series, Measure::isBenefit);
            for (GroupBy groupBy : GroupBy.values()) {
                for (Interval interval : Interval.values()) {
                    for (CurrencyBlock block : it.report(groupBy, interval)) {
                        Figures total = block.total().of(series);
                        String how = series + ", " + groupBy + " by " + interval;
                        assertEquals(halfEven(costs, block.currency(), total.cost()), total.cost(), how);
                        assertEquals(halfEven(benefits, block.currency(), total.benefit()), total.benefit(), how);
                    }
                }
            }
        }
    }

    @Property(tries = 100)
    void noPartOfACostIsAMinorUnitOffItsExactAmount(@ForAll("cases") ReportCase it) {
        Map<String, BigDecimal> exact = exact(it, Series.ACTUAL, measure -> measure == Measure.ACTUAL_OPEX);
        for (CurrencyBlock block : it.report(GroupBy.ALL, Interval.TOTAL)) {
            BigDecimal opex = block.total().actual().costOpex();
            BigDecimal off = opex.subtract(exact.getOrDefault(block.currency(), BigDecimal.ZERO));
            assertEquals(-1, off.abs().compareTo(BigDecimal.ONE.movePointLeft(opex.scale())), block.currency());
        }
    }

    private static Map<String, BigDecimal> exact(ReportCase it, Series series, Predicate<Measure> measures) {
        return it.entries().stream()
                .filter(entry -> entry.measure().series() == series && measures.test(entry.measure()))
                .collect(Collectors.toMap(Entry::currency, Entry::amount, BigDecimal::add));
    }

    private static BigDecimal halfEven(Map<String, BigDecimal> exact, String currency, BigDecimal like) {
        return exact.getOrDefault(currency, BigDecimal.ZERO).setScale(like.scale(), RoundingMode.HALF_EVEN);
    }

    @Property(tries = 100)
    void monthsOfAGroupAddUpToItsQuartersTheseToItsYearsAndTheseToItsTotal(
            @ForAll("cases") ReportCase it, @ForAll GroupBy groupBy) {
        FiscalCalendar calendar = new FiscalCalendar(it.fiscalYearStartMonth());
        assertEquals(
                rows(it.report(groupBy, Interval.QUARTER), Period::label),
                rows(it.report(groupBy, Interval.MONTH), p -> calendar.quarter(p.first())
                        .label()));
        assertEquals(
                rows(it.report(groupBy, Interval.YEAR), Period::label),
                rows(it.report(groupBy, Interval.QUARTER), p -> calendar.year(p.first())
                        .label()));
        assertEquals(
                rows(it.report(groupBy, Interval.TOTAL), Period::label),
                rows(it.report(groupBy, Interval.YEAR), p -> "total"));
    }

    @Property(tries = 100)
    void noRowIsAMinorUnitOffItsExactAmount(@ForAll("cases") ReportCase it, @ForAll Interval interval) {
        for (CurrencyBlock block : it.report(GroupBy.ALL, interval)) {
            for (CurrencyBlock.Row row : block.rows()) {
                BigDecimal exact = it.entries().stream()
                        .filter(entry -> entry.currency().equals(block.currency()))
                        .filter(entry -> entry.measure() == Measure.PLAN_BENEFIT)
                        .filter(entry -> isIn(row.period(), entry))
                        .map(Entry::amount)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal off = row.sides().plan().benefit().subtract(exact).abs();
                assertEquals(
                        -1,
                        off.compareTo(BigDecimal.ONE.movePointLeft(
                                row.sides().plan().benefit().scale())));
            }
        }
    }

    @Provide
    Arbitrary<ReportCase> cases() {
        return ReportCase.any();
    }

    private static boolean isIn(Period period, Entry entry) {
        if (period == null || entry.month() == null) {
            return period == null && entry.month() == null;
        }
        return new MonthRange(period.first(), period.last()).contains(entry.month());
    }

    private static List<CurrencyBlock.Row> outermostOf(CurrencyBlock block) {
        return block.rows().stream()
                .filter(row -> row.group().parentId() == null)
                .toList();
    }

    private static Map<String, List<Figures>> rows(List<CurrencyBlock> blocks, Function<Period, String> label) {
        Map<String, List<Figures>> rows = new LinkedHashMap<>();
        for (CurrencyBlock block : blocks) {
            for (CurrencyBlock.Row row : block.rows()) {
                String key = block.currency() + " " + row.group() + " "
                        + (row.period() == null ? "undated" : label.apply(row.period()));
                rows.merge(
                        key,
                        List.of(
                                row.sides().plan(),
                                row.sides().forecast(),
                                row.sides().actual()),
                        (a, b) -> List.of(
                                a.get(0).plus(b.get(0)),
                                a.get(1).plus(b.get(1)),
                                a.get(2).plus(b.get(2))));
            }
        }
        return rows;
    }

    private static Figures sum(List<CurrencyBlock.Row> rows, Function<CurrencyBlock.Row, Figures> side) {
        return rows.stream().map(side).reduce(Figures::plus).orElseThrow();
    }
}
