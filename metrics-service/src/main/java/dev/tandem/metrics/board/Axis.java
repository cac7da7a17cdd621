package dev.tandem.metrics.board;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis of amounts that begins and ends on a tick.
 *
 * @param ticks rising, at least two, zero among them
 * @param from where the lowest tick is drawn
 * @param to where the highest tick is drawn
 */
record Axis(List<BigDecimal> ticks, double from, double to) {

    private static final int STEPS = 4;
    private static final List<BigDecimal> NICE =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    /** An axis that holds all these amounts and zero. */
    static Axis holding(List<BigDecimal> amounts, double from, double to) {
        BigDecimal low = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
        BigDecimal high = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
        BigDecimal step = step(high.subtract(low));
        int first = low.divide(step, 0, RoundingMode.FLOOR).intValueExact();
        int last =
                Math.max(first + 1, high.divide(step, 0, RoundingMode.CEILING).intValueExact());
        List<BigDecimal> ticks = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            ticks.add(step.multiply(BigDecimal.valueOf(i)));
        }
        return new Axis(ticks, from, to);
    }

    private static BigDecimal step(BigDecimal span) {
        if (span.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal rough = span.divide(BigDecimal.valueOf(STEPS), MathContext.DECIMAL64);
        BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(rough.precision() - rough.scale() - 1);
        return NICE.stream()
                .map(unit::multiply)
                .filter(step -> step.compareTo(rough) >= 0)
                .findFirst()
                .orElseThrow();
    }

    /** Where an amount is drawn. */
    double place(BigDecimal amount) {
        BigDecimal low = ticks.get(0);
        BigDecimal span = ticks.get(ticks.size() - 1).subtract(low);
        double share = amount.subtract(low).divide(span, MathContext.DECIMAL64).doubleValue();
        return from + share * (to - from);
    }
}
