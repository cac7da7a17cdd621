package dev.tandem.initiatives.alignment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds parts so that they add up to a rounded whole: each goes down, those with the largest remainders go up. */
final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * The parts rounded to the sum of all, rounded half-even.
     *
     * @param exact of any sign; equal remainders go up in the order given
     */
    static List<BigDecimal> parts(List<BigDecimal> exact, int scale) {
        List<BigDecimal> rounded = floors(exact, scale);
        BigDecimal whole = sum(exact).setScale(scale, RoundingMode.HALF_EVEN);
        IntStream.range(0, exact.size())
                .boxed()
                .sorted(Comparator.comparing(i -> rounded.get(i).subtract(exact.get(i))))
                .limit(units(whole.subtract(sum(rounded)), scale))
                .toList()
                .forEach(i -> rounded.set(i, rounded.get(i).add(unit(scale))));
        return rounded;
    }

    /**
     * The parts rounded to a whole that is their sum rounded either way; none goes above its limit.
     *
     * @param limits in whole units of the scale, not below the parts' floors; their sum is not below the whole
     */
    static List<BigDecimal> partsWithin(List<BigDecimal> exact, List<BigDecimal> limits, BigDecimal whole, int scale) {
        List<BigDecimal> rounded = floors(exact, scale);
        for (int left = units(whole.subtract(sum(rounded)), scale); left > 0; left--) {
            int next = IntStream.range(0, exact.size())
                    .filter(i -> rounded.get(i).compareTo(limits.get(i)) < 0)
                    .boxed()
                    .min(Comparator.comparing(i -> rounded.get(i).subtract(exact.get(i))))
                    .orElseThrow();
            rounded.set(next, rounded.get(next).add(unit(scale)));
        }
        return rounded;
    }

    private static List<BigDecimal> floors(List<BigDecimal> exact, int scale) {
        List<BigDecimal> floors = new ArrayList<>();
        exact.forEach(part -> floors.add(part.setScale(scale, RoundingMode.FLOOR)));
        return floors;
    }

    private static int units(BigDecimal amount, int scale) {
        return amount.movePointRight(scale).intValueExact();
    }

    private static BigDecimal unit(int scale) {
        return BigDecimal.ONE.movePointLeft(scale);
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
