package dev.tandem.metrics.report;

import dev.tandem.money.Shares;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Makes rows of exact amounts. Amounts are placed in groups and months exactly, the total is rounded half-even to the
 * currency's minor units, and its parts and the rows are rounded so that they add up to it: the months of a group to its quarters,
 * these to its years, the groups to the total. The total does not depend on grouping or interval.
 *
 * @param range gives a total's period its ends
 * @param minorUnits decimal places of a currency
 */
public record Tabulation(
        Grouping grouping,
        Interval interval,
        FiscalCalendar calendar,
        MonthRange range,
        ToIntFunction<String> minorUnits) {

    /** More places than any weight has: parts of a split are exact unless the weights do not divide. */
    private static final int PLACES_OF_A_SPLIT = 12;

    private static final Comparator<Period> PERIODS =
            Comparator.nullsLast(Comparator.comparing(Period::first, Comparator.nullsFirst(Comparator.naturalOrder())));

    /**
     * An amount of what is added up under {@code M}.
     *
     * @param month null when undated
     */
    public record Amount<M>(UUID initiativeId, String currency, YearMonth month, M measure, BigDecimal exact) {}

    /** All rows in one currency, in the order of their groups and periods. */
    public record Block<M>(String currency, List<Row<M>> rows, Sums<M> total) {}

    /**
     * The amounts of one group in one period.
     *
     * @param period null when undated
     */
    public record Row<M>(GroupPath path, Period period, Sums<M> sums) {
        public Group group() {
            return path.last();
        }
    }

    /** Rounded amounts by measure; zero where there is none. */
    public static final class Sums<M> {
        private final BigDecimal zero;
        private final Map<M, BigDecimal> sums = new HashMap<>();

        Sums(int scale) {
            this.zero = BigDecimal.ZERO.setScale(scale);
        }

        public BigDecimal of(M measure) {
            return sums.getOrDefault(measure, zero);
        }

        void add(M measure, BigDecimal amount) {
            sums.merge(measure, amount, BigDecimal::add);
        }
    }

    private record RowKey(GroupPath path, Period period) {
        private static final Comparator<RowKey> ORDER =
                Comparator.comparing(RowKey::path).thenComparing(RowKey::period, PERIODS);
    }

    /** A leaf of one of the measures that are rounded together. */
    private record Part<M>(M measure, Leaf leaf) {
        List<Object> steps(FiscalCalendar calendar) {
            List<Object> steps = new ArrayList<>(List.of(measure));
            steps.addAll(leaf.steps(calendar));
            return steps;
        }
    }

    /** One block per currency that has an amount, in the order of their codes. */
    public <M> List<Block<M>> of(List<Amount<M>> amounts) {
        return of(amounts, List.of());
    }

    /**
     * The same where some measures are parts of a whole.
     *
     * @param wholes measures whose sum is rounded half-even, and they so that they add up to it; equal remainders in
     *     their order. Every other measure is a whole by itself.
     */
    public <M> List<Block<M>> of(List<Amount<M>> amounts, List<? extends Set<M>> wholes) {
        Map<String, List<Amount<M>>> byCurrency =
                amounts.stream().collect(Collectors.groupingBy(Amount::currency, TreeMap::new, Collectors.toList()));
        return byCurrency.entrySet().stream()
                .map(block -> block(block.getKey(), block.getValue(), wholes))
                .toList();
    }

    private <M> Block<M> block(String currency, List<Amount<M>> amounts, List<? extends Set<M>> wholes) {
        int scale = minorUnits.applyAsInt(currency);
        Map<RowKey, Sums<M>> rows = new TreeMap<>(RowKey.ORDER);
        Sums<M> total = new Sums<>(scale);
        for (Map<Part<M>, BigDecimal> whole : parts(placed(amounts), wholes)) {
            TreeRounding.<Part<M>>round(whole, part -> part.steps(calendar), scale)
                    .forEach((part, rounded) -> {
                        total.add(part.measure(), rounded);
                        Period period = periodOf(part.leaf().month());
                        part.leaf().path().upwards().forEach(path -> rows.computeIfAbsent(
                                        new RowKey(path, period), key -> new Sums<>(scale))
                                .add(part.measure(), rounded));
                    });
        }
        List<Row<M>> inOrder = rows.entrySet().stream()
                .map(row -> new Row<>(row.getKey().path(), row.getKey().period(), row.getValue()))
                .toList();
        return new Block<>(currency, inOrder, total);
    }

    private static <M> List<Map<Part<M>, BigDecimal>> parts(
            Map<M, Map<Leaf, BigDecimal>> placed, List<? extends Set<M>> wholes) {
        List<Set<M>> all = new ArrayList<>(wholes);
        placed.keySet().stream()
                .filter(measure -> wholes.stream().noneMatch(whole -> whole.contains(measure)))
                .forEach(measure -> all.add(Set.of(measure)));
        return all.stream()
                .map(whole -> {
                    Map<Part<M>, BigDecimal> parts = new LinkedHashMap<>();
                    whole.forEach(measure -> placed.getOrDefault(measure, Map.of())
                            .forEach((leaf, exact) -> parts.put(new Part<>(measure, leaf), exact)));
                    return parts;
                })
                .toList();
    }

    private <M> Map<M, Map<Leaf, BigDecimal>> placed(List<Amount<M>> amounts) {
        Map<M, Map<Leaf, BigDecimal>> placed = new HashMap<>();
        for (Amount<M> amount : amounts) {
            Map<Leaf, BigDecimal> leaves =
                    placed.computeIfAbsent(amount.measure(), measure -> new TreeMap<>(Leaf.ORDER));
            List<Grouping.Placement> placements = grouping.of(amount.initiativeId());
            List<BigDecimal> parts = split(amount.exact(), placements);
            for (int i = 0; i < parts.size(); i++) {
                leaves.merge(new Leaf(placements.get(i).path(), amount.month()), parts.get(i), BigDecimal::add);
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
