package dev.tandem.metrics.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * When what was laid out has come back.
 *
 * @param years from the first flow, to two decimals; null with a reason
 * @param reason null when there are years
 */
record Payback(BigDecimal years, NoPayback reason) {

    private static final int PLACES = 2;

    /** Why there is none. */
    enum NoPayback {
        /** The flows never add up to less than nothing. */
        NOTHING_LAID_OUT,
        /** At the end they still add up to less than nothing. */
        NOT_PAID_BACK
    }

    static Payback of(boolean everBelow, BigDecimal exactYears) {
        if (!everBelow) {
            return new Payback(null, NoPayback.NOTHING_LAID_OUT);
        }
        return exactYears == null
                ? new Payback(null, NoPayback.NOT_PAID_BACK)
                : new Payback(exactYears.setScale(PLACES, RoundingMode.HALF_EVEN), null);
    }
}
