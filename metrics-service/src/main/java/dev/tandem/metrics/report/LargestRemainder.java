package dev.tandem.metrics.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Rounds parts so that they add up to a rounded whole: each goes down, the largest remainders go up. */
final class LargestRemainder {

    private LargestRemainder() {}

    /**
     * Each part as its floor or its ceiling; equal remainders in the order given.
     *
     * @param whole the sum of the parts, rounded either way to {@code scale}
     */
    static List<BigDecimal> round(List<BigDecimal> parts, BigDecimal whole, int scale) {
        List<BigDecimal> floors = parts.stream()
                .map(part -> part.setScale(scale, RoundingMode.FLOOR))
                .toList();
        BigDecimal left = whole.subtract(floors.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        int up = left.movePointRight(scale).intValueExact();
        List<BigDecimal> rounded = new ArrayList<>(floors);
        BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> floors.get(i).subtract(parts.get(i))))
                .limit(up)
                .forEach(i -> rounded.set(i, floors.get(i).add(unit)));
        return rounded;
    }
}
