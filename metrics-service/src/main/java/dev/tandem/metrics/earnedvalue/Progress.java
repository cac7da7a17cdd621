package dev.tandem.metrics.earnedvalue;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How much of what an initiative was planned to cost its work has earned, and how that is known.
 *
 * @param earned EV, exact; null when it is not known
 */
record Progress(Method method, BigDecimal earned) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How progress is known, the first one that applies. */
    enum Method {
        /** A metric says how many per cent are complete. */
        MEASURED,
        /** CLOSED: all is done. */
        CLOSED,
        /** Spent so far ÷ (spent so far + what the owner expects still to be spent). */
        FORECAST,
        /** LIVE: what is built is run, so what was planned by now is earned. */
        LIVE,
        /** APPROVED, not started: nothing is done. */
        NOT_STARTED,
        /** In progress, and nobody says how far. */
        UNKNOWN
    }

    /**
     * What is known of one initiative in one currency.
     *
     * @param status of the initiative
     * @param budgetAtCompletion BAC
     * @param planned PV
     * @param actual AC
     * @param expected what is forecast still to be spent; null without a forecast
     * @param perCent how much is measured to be complete, 0 to 100; null when nothing is
     */
    record Known(
            String status,
            BigDecimal budgetAtCompletion,
            BigDecimal planned,
            BigDecimal actual,
            BigDecimal expected,
            BigDecimal perCent) {}

    static Progress of(Known known) {
        if (known.perCent != null) {
            BigDecimal perCent = known.perCent.max(BigDecimal.ZERO).min(HUNDRED);
            return new Progress(
                    Method.MEASURED, known.budgetAtCompletion.multiply(perCent).movePointLeft(2));
        }
        if (known.status.equals("CLOSED")) {
            return new Progress(Method.CLOSED, known.budgetAtCompletion);
        }
        BigDecimal whole = known.expected == null ? BigDecimal.ZERO : known.actual.add(known.expected);
        if (whole.signum() > 0 && known.actual.signum() >= 0 && known.expected.signum() >= 0) {
            return new Progress(
                    Method.FORECAST,
                    known.budgetAtCompletion.multiply(known.actual).divide(whole, MathContext.DECIMAL128));
        }
        return switch (known.status) {
            case "LIVE" -> new Progress(Method.LIVE, known.planned);
            case "APPROVED" -> new Progress(Method.NOT_STARTED, BigDecimal.ZERO);
            default -> new Progress(Method.UNKNOWN, null);
        };
    }
}
