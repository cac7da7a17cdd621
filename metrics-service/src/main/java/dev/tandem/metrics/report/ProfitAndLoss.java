package dev.tandem.metrics.report;

import dev.tandem.money.Shares;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Assembles the profit and loss from exact amounts. Amounts are placed in groups and months exactly, the total is
 * rounded half-even to the currency's minor units, and the rows are rounded so that they add up to it: the months of a
 * group to its quarters, these to its years, the groups to the total. The total does not depend on grouping or
 * interval.
 *
 * @param range gives a total's period its ends
 * @param minorUnits decimal places of a currency
 */
record ProfitAndLoss(
        Grouping grouping,
        Interval interval,
        FiscalCalendar calendar,
        MonthRange range,
        ToIntFunction<String> minorUnits) {

    /** More places than any weight has: parts of a split are exact unless the weights do not divide. */
    private static final int PLACES_OF_A_SPLIT = 12;

    private static final Comparator<Period> PERIODS =
            Comparator.nullsLast(Comparator.comparing(Period::first, Comparator.nullsFirst(Comparator.naturalOrder())));

    private record RowKey(GroupPath path, Period period) {
        private static final Comparator<RowKey> ORDER =
                Comparator.comparing(RowKey::path).thenComparing(RowKey::period, PERIODS);
    }

    /** One block per currency that has an amount, in the order of their codes. */
    List<CurrencyBlock> of(PlanEntries plan, List<Entry> actual) {
        Map<String, List<Entry>> byCurrency = Stream.concat(plan.entries().stream(), actual.stream())
                .collect(Collectors.groupingBy(Entry::currency, TreeMap::new, Collectors.toList()));
        return byCurrency.entrySet().stream()
                .map(block -> block(block.getKey(), block.getValue(), plan))
                .toList();
    }

    private CurrencyBlock block(String currency, List<Entry> entries, PlanEntries plan) {
        int scale = minorUnits.applyAsInt(currency);
        Map<RowKey, Amounts> rows = new TreeMap<>(RowKey.ORDER);
        Amounts total = new Amounts(scale);
        placed(entries).forEach((measure, exact) -> TreeRounding.<Leaf>round(exact, leaf -> leaf.steps(calendar), scale)
                .forEach((leaf, amount) -> {
                    total.add(measure, amount);
                    Period period = periodOf(leaf.month());
                    leaf.path().upwards().forEach(path -> rows.computeIfAbsent(
                                    new RowKey(path, period), key -> new Amounts(scale))
                            .add(measure, amount));
                }));
        return new CurrencyBlock(
                currency,
                rows.entrySet().stream()
                        .map(row -> new CurrencyBlock.Row(
                                row.getKey().path().last(),
                                row.getKey().period(),
                                row.getValue().plan(),
                                row.getValue().actual()))
                        .toList(),
                total.plan(),
                total.actual(),
                plan.figures(PlanLine.Kind.COST, currency),
                plan.figures(PlanLine.Kind.BENEFIT, currency));
    }

    private Map<Measure, Map<Leaf, BigDecimal>> placed(List<Entry> entries) {
        Map<Measure, Map<Leaf, BigDecimal>> placed = new EnumMap<>(Measure.class);
        for (Entry entry : entries) {
            Map<Leaf, BigDecimal> leaves =
                    placed.computeIfAbsent(entry.measure(), measure -> new TreeMap<>(Leaf.ORDER));
            List<Grouping.Placement> placements = grouping.of(entry.initiativeId());
            List<BigDecimal> parts = split(entry.amount(), placements);
            for (int i = 0; i < parts.size(); i++) {
                leaves.merge(new Leaf(placements.get(i).path(), entry.month()), parts.get(i), BigDecimal::add);
            }
        }
        return placed;
    }

    private static List<BigDecimal> split(BigDecimal amount, List<Grouping.Placement> placements) {
        if (placements.size() == 1) {
            return List.of(amount);
        }
        List<BigDecimal> weights =
                placements.stream().map(Grouping.Placement::weight).toList();
        return Shares.split(amount, weights, Math.max(amount.scale(), 0) + PLACES_OF_A_SPLIT);
    }

    private Period periodOf(YearMonth month) {
        if (month == null) {
            return null;
        }
        return switch (interval) {
            case MONTH -> calendar.month(month);
            case QUARTER -> calendar.quarter(month);
            case YEAR -> calendar.year(month);
            case TOTAL -> new Period("total", range.first(), range.last());
        };
    }
}
