package dev.tandem.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Splits an amount into parts that add up to exactly the whole. Each part is its exact share, cut to the scale; what is
 * left over goes in units of the last digit to the parts with the largest remainders; among equal remainders the larger
 * weight comes first, among equal weights the first.
 */
public final class Shares {

    private Shares() {}

    /**
     * Splits by weights.
     *
     * @param total may be negative; may not have more decimals than the scale
     * @param weights none negative, at least one positive; any sum
     * @param scale decimals of the parts
     * @return one part per weight, in their order; a weight of zero gets zero
     */
    public static List<BigDecimal> split(BigDecimal total, List<BigDecimal> weights, int scale) {
        BigInteger units = total.setScale(scale).unscaledValue();
        int weightScale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        List<BigInteger> whole = weights.stream()
                .map(weight -> weight.setScale(weightScale).unscaledValue())
                .toList();
        BigInteger sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() <= 0 || whole.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("Weights must not be negative, and one must be positive.");
        }
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        BigInteger left = units.abs();
        for (BigInteger weight : whole) {
            BigInteger[] share = units.abs().multiply(weight).divideAndRemainder(sum);
            parts.add(share[0]);
            remainders.add(share[1]);
            left = left.subtract(share[0]);
        }
        List<Integer> byRemainder = new ArrayList<>();
        for (int index = 0; index < parts.size(); index++) {
            byRemainder.add(index);
        }
        Comparator<Integer> largestFirst = Comparator.comparing(remainders::get, Comparator.reverseOrder());
        byRemainder.sort(largestFirst.thenComparing(whole::get, Comparator.reverseOrder()));
        for (int index : byRemainder.subList(0, left.intValueExact())) {
            parts.set(index, parts.get(index).add(BigInteger.ONE));
        }
        return parts.stream()
                .map(part -> new BigDecimal(units.signum() < 0 ? part.negate() : part, scale))
                .toList();
    }

    /** Equal parts; where they cannot be equal the first ones are larger (in amount) by one unit of the last digit. */
    public static List<BigDecimal> evenly(BigDecimal total, int parts, int scale) {
        return split(total, Collections.nCopies(parts, BigDecimal.ONE), scale);
    }
}
