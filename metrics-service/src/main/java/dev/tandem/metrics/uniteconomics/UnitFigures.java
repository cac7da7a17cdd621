package dev.tandem.metrics.uniteconomics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one unit costs and brings.
 *
 * @param quantity how many units were measured
 */
record UnitFigures(BigDecimal quantity, BigDecimal cost, BigDecimal benefit) {

    /** More places than a currency has: a click costs fractions of a cent. */
    private static final int PLACES = 6;

    BigDecimal costPerUnit() {
        return perUnit(cost);
    }

    BigDecimal benefitPerUnit() {
        return perUnit(benefit);
    }

    BigDecimal netPerUnit() {
        return perUnit(benefit.subtract(cost));
    }

    /** Null without units. */
    private BigDecimal perUnit(BigDecimal amount) {
        return quantity.signum() == 0 ? null : amount.divide(quantity, PLACES, RoundingMode.HALF_EVEN);
    }
}
