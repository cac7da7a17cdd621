package dev.tandem.metrics.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.metrics.fx.Converter;
import dev.tandem.metrics.fx.Rate;
import dev.tandem.metrics.fx.RateKey;
import dev.tandem.metrics.fx.Rates;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every report in one currency, whatever is in it. */
class ConvertedReportTest {

    private static final YearMonth FIRST = YearMonth.of(2024, 1);

    @Property(tries = 100)
    void theTotalIsTheExactSumRoundedOnceAndThePartsAddUpToIt(@ForAll("cases") ReportCase it, @ForAll long seed) {
        Rates rates = rates(new Random(seed));
        Converter converter =
                new Converter(rates, "GBP", it.fiscalYearStartMonth(), YearMonth.of(2026, 1), month -> false);
        List<Entry> dated = it.entries().stream()
                .filter(entry -> entry.month() != null || entry.measure().series() != Series.ACTUAL)
                .toList();
        ReportCase converted = new ReportCase(
                it.portfolio(),
                dated.stream().map(entry -> entry.convertedBy(converter)).toList(),
                it.fiscalYearStartMonth());

        assertEquals(List.of(), converter.missing());
        for (Series series : Series.values()) {
            BigDecimal cost = inPounds(dated, series, measure -> !measure.isBenefit(), it, rates);
            BigDecimal benefit = inPounds(dated, series, Measure::isBenefit, it, rates);
            for (GroupBy groupBy : GroupBy.values()) {
                for (CurrencyBlock block : converted.report(groupBy, Interval.MONTH)) {
                    Figures total = block.total().of(series);
                    String how = series + " by " + groupBy;
                    assertEquals("GBP", block.currency());
                    assertEquals(cost.setScale(2, RoundingMode.HALF_EVEN), total.cost(), how);
                    assertEquals(benefit.setScale(2, RoundingMode.HALF_EVEN), total.benefit(), how);
                    assertEquals(total.cost(), sumOfRows(block, series, Figures::cost), how);
                    assertEquals(total.benefit(), sumOfRows(block, series, Figures::benefit), how);
                }
            }
        }
    }

    @Provide
    Arbitrary<ReportCase> cases() {
        return ReportCase.any();
    }

    private static BigDecimal sumOfRows(CurrencyBlock block, Series series, Function<Figures, BigDecimal> figure) {
        return block.rows().stream()
                .filter(row -> row.group().parentId() == null)
                .map(row -> figure.apply(row.sides().of(series)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal inPounds(
            List<Entry> entries, Series series, Predicate<Measure> measures, ReportCase it, Rates rates) {
        return entries.stream()
                .filter(entry -> entry.measure().series() == series && measures.test(entry.measure()))
                .map(entry -> inPounds(entry, rates, it.fiscalYearStartMonth()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Another telling of the same: by the rates of both currencies, with many places. */
    private static BigDecimal inPounds(Entry entry, Rates rates, int startMonth) {
        YearMonth month = entry.month() == null ? YearMonth.of(2026, 1) : entry.month();
        int year = month.getMonthValue() >= startMonth ? month.getYear() : month.getYear() - 1;
        boolean actual = entry.measure().series() == Series.ACTUAL;
        BigDecimal into = entry.currency().equals("EUR") ? BigDecimal.ONE : rate(rates, "JPY", actual, month, year);
        return entry.amount()
                .multiply(into)
                .divide(rate(rates, "GBP", actual, month, year), 60, RoundingMode.HALF_EVEN);
    }

    private static BigDecimal rate(Rates rates, String currency, boolean actual, YearMonth month, int year) {
        return rates.find(actual ? RateKey.average(currency, month) : RateKey.plan(currency, year))
                .orElseThrow()
                .value();
    }

    private static Rates rates(Random random) {
        List<Rate> rates = new ArrayList<>();
        for (String currency : List.of("GBP", "JPY")) {
            for (int month = 0; month <= 40; month++) {
                rates.add(rate(RateKey.average(currency, FIRST.plusMonths(month)), random));
            }
            for (int year = 2022; year <= 2028; year++) {
                rates.add(rate(RateKey.plan(currency, year), random));
            }
        }
        return new Rates("EUR", rates);
    }

    private static Rate rate(RateKey key, Random random) {
        return new Rate(key, BigDecimal.valueOf(1 + random.nextInt(2_000_000), 6), new UUID(0, 0), 1);
    }
}
