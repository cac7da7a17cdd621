package dev.tandem.metrics.report;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** A made-up portfolio with amounts, for properties of the whole report. */
record ReportCase(Portfolio portfolio, List<Entry> entries, int fiscalYearStartMonth) {

    private static final int INITIATIVES = 6;
    private static final int NODES = 5;
    private static final int OBJECTIVES = 4;
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    List<CurrencyBlock> report(GroupBy groupBy, Interval interval) {
        return new ProfitAndLoss(new Tabulation(
                        new Grouping(groupBy, portfolio),
                        interval,
                        new FiscalCalendar(fiscalYearStartMonth),
                        MonthRange.UNBOUNDED,
                        currency -> currency.equals("JPY") ? 0 : 2))
                .of(PlanEntries.NONE, PlanEntries.NONE, entries);
    }

    static Arbitrary<ReportCase> any() {
        return Combinators.combine(
                        portfolios(),
                        entry().list().ofMinSize(1).ofMaxSize(60),
                        Arbitraries.integers().between(1, 12))
                .as(ReportCase::new);
    }

    static UUID initiative(int number) {
        return new UUID(1, number);
    }

    private static Arbitrary<Portfolio> portfolios() {
        Arbitrary<List<Integer>> seats =
                Arbitraries.integers().between(-1, NODES).list().ofSize(INITIATIVES);
        Arbitrary<List<Integer>> parents =
                Arbitraries.integers().between(-1, NODES).list().ofSize(NODES);
        Arbitrary<List<Map<UUID, BigDecimal>>> contributions = Arbitraries.maps(
                        Arbitraries.integers().between(0, OBJECTIVES).map(n -> new UUID(3, n)),
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, new BigDecimal("100"))
                                .ofScale(2))
                .ofMaxSize(3)
                .list()
                .ofSize(INITIATIVES);
        return Combinators.combine(seats, parents, contributions).as(ReportCase::portfolio);
    }

    /** Seats and parents may name nodes not heard of (number NODES) and even make rings. */
    private static Portfolio portfolio(
            List<Integer> seats, List<Integer> parents, List<Map<UUID, BigDecimal>> contributions) {
        List<Portfolio.Initiative> initiatives = new ArrayList<>();
        for (int i = 0; i < INITIATIVES; i++) {
            initiatives.add(new Portfolio.Initiative(
                    initiative(i),
                    "Initiative " + i,
                    "LIVE",
                    node(seats.get(i)),
                    new Portfolio.About(i % 2 == 0 ? null : "STAGE_" + i % 3, i % 3 == 0 ? null : "v" + i, null),
                    new LinkedHashMap<>(contributions.get(i))));
        }
        List<Portfolio.Node> nodes = IntStream.range(0, NODES)
                .mapToObj(n -> new Portfolio.Node(node(n), node(parents.get(n)), "Node " + n))
                .toList();
        List<Portfolio.Objective> objectives = IntStream.range(0, OBJECTIVES)
                .mapToObj(o ->
                        new Portfolio.Objective(new UUID(3, o), "Objective " + o, o == 0 ? null : "THEME_" + o % 2))
                .toList();
        return new Portfolio(initiatives, nodes, objectives);
    }

    private static UUID node(int number) {
        return number < 0 ? null : new UUID(2, number);
    }

    private static Arbitrary<Entry> entry() {
        Arbitrary<YearMonth> month = Arbitraries.integers()
                .between(0, 40)
                .map(n -> YearMonth.of(2024, 1).plusMonths(n))
                .injectNull(0.1);
        return Combinators.combine(
                        Arbitraries.integers().between(0, INITIATIVES - 1).map(ReportCase::initiative),
                        Arbitraries.of("EUR", "JPY"),
                        month,
                        Arbitraries.of(Measure.class),
                        amount())
                .as(Entry::new);
    }

    /** Any size and many places, and often a whole number of half cents, where rounding is decided. */
    private static Arbitrary<BigDecimal> amount() {
        Arbitrary<BigDecimal> anywhere = Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-1000000"), new BigDecimal("1000000"))
                                .ofScale(11)
                                .withDistribution(RandomDistribution.uniform()),
                        Arbitraries.integers().between(0, 6))
                .as((value, shift) -> value.movePointLeft(shift));
        Arbitrary<BigDecimal> halfCents =
                Arbitraries.integers().between(-20_000, 20_000).map(n -> new BigDecimal(n).multiply(HALF_A_CENT));
        return Arbitraries.frequencyOf(Tuple.of(3, anywhere), Tuple.of(1, halfCents));
    }
}
