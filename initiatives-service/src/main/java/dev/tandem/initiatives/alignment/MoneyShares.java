package dev.tandem.initiatives.alignment;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Planned and measured money in one currency against the agreed weights, by objective and by theme. */
final class MoneyShares {

    private static final int NONE = -1;

    private final Goals goals;
    private final Split planned;
    private final Split actual;
    private final SortedMap<Integer, BigDecimal> agreed;

    /**
     * One row.
     *
     * @param agreed the agreed share in per cent; null when nothing is agreed
     */
    record Row(BigDecimal agreed, Split.Lot planned, Split.Lot actual) {}

    /** @param agreed per cents by objective at the end of the tree; none when nothing is agreed */
    MoneyShares(
            Goals goals,
            SortedMap<Integer, BigDecimal> agreed,
            Tally.Spent planned,
            Tally.Spent actual,
            int minorUnits) {
        this.goals = goals;
        this.planned = split(planned, minorUnits);
        this.actual = split(actual, minorUnits);
        this.agreed = agreed;
    }

    private static Split split(Tally.Spent spent, int minorUnits) {
        SortedMap<Integer, BigDecimal> exact = spent == null ? new TreeMap<>() : spent.served();
        if (spent != null && spent.unserved() != null) {
            exact.put(NONE, spent.unserved());
        }
        return Split.of(exact, minorUnits);
    }

    Row total() {
        return new Row(null, planned.total(), actual.total());
    }

    /** Money that serves no live objective. */
    Row none() {
        return new Row(nothingAgreed(), planned.at(NONE), actual.at(NONE));
    }

    boolean hasNone() {
        return planned.has(NONE) || actual.has(NONE);
    }

    /** By place, each with everything below it; without those that have neither money nor an agreed share. */
    SortedMap<Integer, Row> objectives() {
        Split plan = planned.rolledUp(goals::parent);
        Split spent = actual.rolledUp(goals::parent);
        SortedMap<Integer, BigDecimal> shares = new TreeMap<>();
        agreed.forEach((leaf, share) -> {
            for (int up = leaf; up >= 0; up = goals.parent(up)) {
                shares.merge(up, share, BigDecimal::add);
            }
        });
        SortedMap<Integer, Row> rows = new TreeMap<>();
        for (int place = 0; place < goals.size(); place++) {
            if (plan.has(place) || spent.has(place) || shares.containsKey(place)) {
                rows.put(place, new Row(shares.getOrDefault(place, nothingAgreed()), plan.at(place), spent.at(place)));
            }
        }
        return rows;
    }

    /** By theme: money by that of the objective contributed to, agreed shares by that of the end of the tree. */
    SortedMap<String, Row> themes() {
        IntFunction<String> theme = place -> goals.goal(place).theme();
        SortedMap<String, Row> rows = new TreeMap<>();
        for (int place = 0; place < goals.size(); place++) {
            if (planned.has(place) || actual.has(place) || agreed.containsKey(place)) {
                rows.merge(
                        theme.apply(place),
                        new Row(agreed.getOrDefault(place, nothingAgreed()), planned.at(place), actual.at(place)),
                        MoneyShares::sum);
            }
        }
        return rows;
    }

    private static Row sum(Row one, Row other) {
        return new Row(
                one.agreed() == null ? null : one.agreed().add(other.agreed()),
                one.planned().plus(other.planned()),
                one.actual().plus(other.actual()));
    }

    private BigDecimal nothingAgreed() {
        return agreed.isEmpty() ? null : new BigDecimal("0.00");
    }
}
