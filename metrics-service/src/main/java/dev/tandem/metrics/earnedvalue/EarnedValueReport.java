package dev.tandem.metrics.earnedvalue;

import dev.tandem.metrics.report.Entry;
import dev.tandem.metrics.report.Group;
import dev.tandem.metrics.report.Interval;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.Portfolio;
import dev.tandem.metrics.report.Tabulation;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes the earned value of every group. It is known per initiative and currency; what is not known there is in the sums
 * of no index, but in sums of their own.
 *
 * @param until the last month that counts as past
 * @param perCents how much of an initiative is measured to be complete
 */
record EarnedValueReport(Ledger ledger, YearMonth until, Map<UUID, BigDecimal> perCents) {

    /** Everything in one currency. */
    record Block(String currency, List<Row> rows, Sums total, Map<Progress.Method, Integer> methods) {}

    /**
     * The sums of one group.
     *
     * @param method null unless the group is one initiative with a plan in the currency
     */
    record Row(Group group, Progress.Method method, Sums sums) {}

    /** What is known, and BAC and AC of initiatives whose progress nobody says, and AC of those without a plan. */
    record Sums(EarnedValue known, BigDecimal unknownBudget, BigDecimal unknownActual) {}

    private enum Measure {
        BUDGET,
        PLANNED,
        EARNED,
        ACTUAL,
        UNKNOWN_BUDGET,
        UNKNOWN_ACTUAL;

        /** What is known and what is not are the parts of what the profit and loss says. */
        private static final List<Set<Measure>> WHOLES =
                List.of(EnumSet.of(BUDGET, UNKNOWN_BUDGET), EnumSet.of(ACTUAL, UNKNOWN_ACTUAL));
    }

    private record Key(UUID initiativeId, String currency) {}

    private static final class Costs {
        private BigDecimal budget = BigDecimal.ZERO;
        private BigDecimal planned = BigDecimal.ZERO;
        private BigDecimal actual = BigDecimal.ZERO;
        private BigDecimal expected;
        private boolean hasPlan;
    }

    /** One block per currency that has a cost. */
    List<Block> blocks() {
        Map<UUID, String> statuses = ledger.portfolio().initiatives().stream()
                .collect(Collectors.toMap(Portfolio.Initiative::id, Portfolio.Initiative::status));
        Map<Key, Progress> progress = new HashMap<>();
        List<Tabulation.Amount<Measure>> amounts = new ArrayList<>();
        costs().forEach((key, costs) -> {
            Progress made = costs.hasPlan
                    ? Progress.of(new Progress.Known(
                            statuses.get(key.initiativeId),
                            costs.budget,
                            costs.planned,
                            costs.actual,
                            costs.expected,
                            perCents.get(key.initiativeId)))
                    : new Progress(Progress.Method.UNKNOWN, null);
            if (costs.hasPlan) {
                progress.put(key, made);
            }
            addAmounts(key, costs, made, amounts);
        });
        return ledger.tabulation(Interval.TOTAL).of(amounts, Measure.WHOLES).stream()
                .map(block -> block(block, progress))
                .toList();
    }

    private Map<Key, Costs> costs() {
        Map<Key, Costs> costs = new LinkedHashMap<>();
        for (Entry entry : ledger.plan().entries()) {
            if (!entry.measure().isBenefit()) {
                Costs of = costs.computeIfAbsent(key(entry), key -> new Costs());
                of.hasPlan = true;
                of.budget = of.budget.add(entry.amount());
                of.planned = isPast(entry) ? of.planned.add(entry.amount()) : of.planned;
            }
        }
        for (Entry entry : ledger.forecast().entries()) {
            if (!entry.measure().isBenefit()) {
                Costs of = costs.computeIfAbsent(key(entry), key -> new Costs());
                BigDecimal so = of.expected == null ? BigDecimal.ZERO : of.expected;
                of.expected = isPast(entry) ? so : so.add(entry.amount());
            }
        }
        for (Entry entry : ledger.actual()) {
            if (!entry.measure().isBenefit() && isPast(entry)) {
                Costs of = costs.computeIfAbsent(key(entry), key -> new Costs());
                of.actual = of.actual.add(entry.amount());
            }
        }
        return costs;
    }

    private static Key key(Entry entry) {
        return new Key(entry.initiativeId(), entry.currency());
    }

    private boolean isPast(Entry entry) {
        return entry.month() != null && !entry.month().isAfter(until);
    }

    private static void addAmounts(Key key, Costs costs, Progress progress, List<Tabulation.Amount<Measure>> amounts) {
        Map<Measure, BigDecimal> by = new EnumMap<>(Measure.class);
        if (progress.earned() == null) {
            by.put(Measure.UNKNOWN_BUDGET, costs.budget);
            by.put(Measure.UNKNOWN_ACTUAL, costs.actual);
        } else {
            by.put(Measure.BUDGET, costs.budget);
            by.put(Measure.PLANNED, costs.planned);
            by.put(Measure.EARNED, progress.earned());
            by.put(Measure.ACTUAL, costs.actual);
        }
        by.forEach((measure, amount) ->
                amounts.add(new Tabulation.Amount<>(key.initiativeId, key.currency, null, measure, amount)));
    }

    private static Block block(Tabulation.Block<Measure> block, Map<Key, Progress> progress) {
        Map<String, Progress.Method> ofInitiative = new HashMap<>();
        Map<Progress.Method, Integer> methods = new EnumMap<>(Progress.Method.class);
        progress.forEach((key, made) -> {
            if (key.currency.equals(block.currency())) {
                ofInitiative.put(key.initiativeId.toString(), made.method());
                methods.merge(made.method(), 1, Integer::sum);
            }
        });
        return new Block(
                block.currency(),
                block.rows().stream()
                        .map(row -> new Row(row.group(), methodOf(row.group(), ofInitiative), sums(row.sums())))
                        .toList(),
                sums(block.total()),
                methods);
    }

    private static Progress.Method methodOf(Group group, Map<String, Progress.Method> ofInitiative) {
        return group.id() == null ? null : ofInitiative.get(group.id());
    }

    private static Sums sums(Tabulation.Sums<Measure> sums) {
        return new Sums(
                new EarnedValue(
                        sums.of(Measure.BUDGET),
                        sums.of(Measure.PLANNED),
                        sums.of(Measure.EARNED),
                        sums.of(Measure.ACTUAL)),
                sums.of(Measure.UNKNOWN_BUDGET),
                sums.of(Measure.UNKNOWN_ACTUAL));
    }
}
