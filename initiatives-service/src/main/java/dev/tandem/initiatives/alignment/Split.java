package dev.tandem.initiatives.alignment;

import dev.tandem.money.Shares;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/**
 * Money in one currency by place, as it is shown: amounts in minor units that add up to the rounded total, and per cents
 * with two decimals that add up to 100.
 */
final class Split {

    private static final int SHARE_SCALE = 2;
    private static final BigDecimal HUNDRED = new BigDecimal("100.00");

    private final int minorUnits;
    private final SortedMap<Integer, Lot> lots;

    /**
     * What lies at a place.
     *
     * @param share per cent of the money that does not net out below zero; null when there is none
     */
    record Lot(BigDecimal amount, BigDecimal share) {

        Lot plus(Lot other) {
            return new Lot(amount.add(other.amount), share == null ? null : share.add(other.share));
        }
    }

    private Split(int minorUnits, SortedMap<Integer, Lot> lots) {
        this.minorUnits = minorUnits;
        this.lots = lots;
    }

    /** @param exact an amount for each place that has money; negative ones have no share */
    static Split of(SortedMap<Integer, BigDecimal> exact, int minorUnits) {
        Iterator<BigDecimal> amounts =
                LargestRemainder.parts(List.copyOf(exact.values()), minorUnits).iterator();
        SortedMap<Integer, BigDecimal> shares = shares(exact);
        SortedMap<Integer, Lot> lots = new TreeMap<>();
        exact.keySet().forEach(place -> lots.put(place, new Lot(amounts.next(), shares.get(place))));
        return new Split(minorUnits, lots);
    }

    /** Per cents of weights, which add up to 100; those below zero have 0. None at all when no weight is above zero. */
    static SortedMap<Integer, BigDecimal> shares(Map<Integer, BigDecimal> weights) {
        SortedMap<Integer, BigDecimal> shares = new TreeMap<>();
        weights.forEach((place, weight) -> shares.put(place, weight.max(BigDecimal.ZERO)));
        if (shares.values().stream().allMatch(weight -> weight.signum() == 0)) {
            return new TreeMap<>();
        }
        Iterator<BigDecimal> parts =
                Shares.split(HUNDRED, List.copyOf(shares.values()), SHARE_SCALE).iterator();
        shares.replaceAll((place, weight) -> parts.next());
        return shares;
    }

    /** The same with every place holding what is below it as well; -1 ends the way up. */
    Split rolledUp(IntUnaryOperator parent) {
        SortedMap<Integer, Lot> rolled = new TreeMap<>();
        lots.forEach((place, lot) -> {
            rolled.merge(place, lot, Lot::plus);
            for (int up = place < 0 ? -1 : parent.applyAsInt(place); up >= 0; up = parent.applyAsInt(up)) {
                rolled.merge(up, lot, Lot::plus);
            }
        });
        return new Split(minorUnits, rolled);
    }

    Lot at(int place) {
        return lots.getOrDefault(place, nothing());
    }

    boolean has(int place) {
        return lots.containsKey(place);
    }

    Lot total() {
        return lots.values().stream().reduce(nothing(), Lot::plus);
    }

    /** No money; no share either where nothing has one. */
    Lot nothing() {
        boolean some = lots.values().stream().anyMatch(lot -> lot.share() != null);
        return new Lot(BigDecimal.ZERO.setScale(minorUnits), some ? BigDecimal.ZERO.setScale(SHARE_SCALE) : null);
    }
}
