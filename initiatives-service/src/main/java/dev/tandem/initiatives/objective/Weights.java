package dev.tandem.initiatives.objective;

import java.math.BigDecimal;

/**
 * How much each side thinks an objective weighs, 0 to 100. The agreed weight is the exact mean of both, known once
 * both have spoken.
 */
record Weights(BigDecimal business, BigDecimal technology) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    static Weights of(String business, String technology) {
        return new Weights(number(business), number(technology));
    }

    /** The mean of both sides, exact; null until both have set theirs. */
    String agreedText() {
        return bothSet() ? text(business.add(technology).multiply(HALF)) : null;
    }

    /** How far the sides are apart, never negative; null until both have set theirs. */
    String differenceText() {
        return bothSet() ? text(business.subtract(technology).abs()) : null;
    }

    String businessText() {
        return text(business);
    }

    String technologyText() {
        return text(technology);
    }

    boolean sameBusiness(Weights other) {
        return same(business, other.business);
    }

    boolean sameTechnology(Weights other) {
        return same(technology, other.technology);
    }

    private boolean bothSet() {
        return business != null && technology != null;
    }

    private static BigDecimal number(String text) {
        return text == null ? null : new BigDecimal(text);
    }

    private static String text(BigDecimal value) {
        if (value == null) {
            return null;
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static boolean same(BigDecimal a, BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }
}
