package dev.tandem.metrics.earnedvalue;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Earned value of work at a day, and what follows from it. What would be a division by zero is null.
 *
 * @param budgetAtCompletion everything that was planned to be spent (BAC)
 * @param planned what was planned to be spent by then (PV)
 * @param earned what the work done by then was planned to cost (EV)
 * @param actual what was spent by then (AC)
 */
record EarnedValue(BigDecimal budgetAtCompletion, BigDecimal planned, BigDecimal earned, BigDecimal actual) {

    private static final int PLACES = 4;

    /** CV = EV − AC: below nothing is over cost. */
    BigDecimal costVariance() {
        return earned.subtract(actual);
    }

    /** SV = EV − PV: below nothing is late. */
    BigDecimal scheduleVariance() {
        return earned.subtract(planned);
    }

    /** CPI = EV ÷ AC. */
    BigDecimal costPerformance() {
        return ratio(earned, actual);
    }

    /** SPI = EV ÷ PV. */
    BigDecimal schedulePerformance() {
        return ratio(earned, planned);
    }

    /** EAC = BAC ÷ CPI, computed as BAC × AC ÷ EV so that nothing is rounded twice; in minor units like the BAC. */
    BigDecimal estimateAtCompletion() {
        return earned.signum() == 0
                ? null
                : budgetAtCompletion
                        .multiply(actual)
                        .divide(earned, budgetAtCompletion.scale(), RoundingMode.HALF_EVEN);
    }

    /** ETC = EAC − AC. */
    BigDecimal estimateToComplete() {
        BigDecimal whole = estimateAtCompletion();
        return whole == null ? null : whole.subtract(actual);
    }

    /** VAC = BAC − EAC: below nothing is over budget in the end. */
    BigDecimal varianceAtCompletion() {
        BigDecimal whole = estimateAtCompletion();
        return whole == null ? null : budgetAtCompletion.subtract(whole);
    }

    /** TCPI = (BAC − EV) ÷ (BAC − AC): how well it must go from now on to end at the BAC. */
    BigDecimal toCompletePerformance() {
        return ratio(budgetAtCompletion.subtract(earned), budgetAtCompletion.subtract(actual));
    }

    /** EV ÷ BAC. */
    BigDecimal complete() {
        return ratio(earned, budgetAtCompletion);
    }

    private static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0 ? null : part.divide(whole, PLACES, RoundingMode.HALF_EVEN);
    }
}
