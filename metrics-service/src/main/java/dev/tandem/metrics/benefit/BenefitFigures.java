package dev.tandem.metrics.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Benefits of initiatives that went live.
 *
 * @param planned everything that the baseline promises
 * @param due the part of it for months that are over
 * @param forecast what owners expect by now
 * @param realised measured since the month of the go-live, in months that are over
 * @param early measured before it
 */
record BenefitFigures(BigDecimal planned, BigDecimal due, BigDecimal forecast, BigDecimal realised, BigDecimal early) {

    private static final int PLACES = 4;

    /** Realised less due. */
    BigDecimal gap() {
        return realised.subtract(due);
    }

    /** Realised ÷ due; null when nothing was due. */
    BigDecimal realisation() {
        return due.signum() == 0 ? null : realised.divide(due, PLACES, RoundingMode.HALF_EVEN);
    }

    boolean isNothing() {
        return planned.signum() == 0
                && due.signum() == 0
                && forecast.signum() == 0
                && realised.signum() == 0
                && early.signum() == 0;
    }

    BenefitFigures plus(BenefitFigures other) {
        return new BenefitFigures(
                planned.add(other.planned),
                due.add(other.due),
                forecast.add(other.forecast),
                realised.add(other.realised),
                early.add(other.early));
    }
}
