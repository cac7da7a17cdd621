package dev.tandem.initiatives.alignment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The overall figure, from 0 to 100 with one decimal, and the parts that add up to it.
 *
 * <p>Of the parts that can be judged each has its weight over the weights of all of these, times 100; its points are that
 * times its value. The figure is the exact sum of the points, rounded once; points and weights are rounded by largest
 * remainder, so that the points add up to the figure and the weights to 100.
 *
 * @param figure null when nothing can be judged
 * @param parts one for each {@link AlignmentPart}, in their order
 */
record Overall(BigDecimal figure, List<Scored> parts) {

    private static final int SCALE = 1;
    private static final BigDecimal HUNDRED = new BigDecimal("100.0");

    /**
     * How a part stands.
     *
     * @param value from 0 to 1; null when there is nothing to judge
     * @param judged how many things were looked at
     * @param lacking how many of them are not as they should be; null for money
     */
    record Measured(AlignmentPart part, Ratio value, int judged, Integer lacking) {}

    /**
     * A part with its points.
     *
     * @param weight what it counts at most; zero when there is nothing to judge
     * @param value per cent, or null
     */
    record Scored(
            AlignmentPart part, BigDecimal weight, BigDecimal value, BigDecimal points, int judged, Integer lacking) {}

    static Overall of(List<Measured> measured) {
        List<Measured> counted =
                measured.stream().filter(one -> one.value() != null).toList();
        long weights = counted.stream().mapToLong(one -> one.part().weight()).sum();
        if (weights == 0) {
            return new Overall(null, measured.stream().map(Overall::unjudged).toList());
        }
        List<BigDecimal> most = LargestRemainder.partsWithin(
                counted.stream()
                        .map(one -> quotient(Ratio.of(100L * one.part().weight(), weights)))
                        .toList(),
                counted.stream().map(one -> HUNDRED).toList(),
                HUNDRED,
                SCALE);
        List<Ratio> exact = counted.stream()
                .map(one -> one.value().times(100L * one.part().weight()).over(weights))
                .toList();
        BigDecimal figure = exact.stream().reduce(Ratio.ZERO, Ratio::plus).rounded(SCALE, RoundingMode.HALF_EVEN);
        List<BigDecimal> points = LargestRemainder.partsWithin(
                exact.stream().map(Overall::quotient).toList(), most, figure, SCALE);
        List<Scored> scored = new ArrayList<>();
        int place = 0;
        for (Measured one : measured) {
            if (one.value() == null) {
                scored.add(unjudged(one));
                continue;
            }
            BigDecimal value = one.value().times(100).rounded(SCALE, RoundingMode.HALF_EVEN);
            scored.add(new Scored(one.part(), most.get(place), value, points.get(place), one.judged(), one.lacking()));
            place++;
        }
        return new Overall(figure, scored);
    }

    Scored of(AlignmentPart part) {
        return parts.stream().filter(one -> one.part() == part).findFirst().orElseThrow();
    }

    /** Exact where it ends; else cut far behind what can be shown. */
    private static BigDecimal quotient(Ratio ratio) {
        return ratio.dividend().divide(ratio.divisor(), MathContext.DECIMAL128);
    }

    private static Scored unjudged(Measured one) {
        BigDecimal zero = BigDecimal.ZERO.setScale(SCALE);
        return new Scored(one.part(), zero, null, zero, one.judged(), one.lacking());
    }
}
