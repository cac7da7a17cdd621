package dev.tandem.initiatives.score;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;

/**
 * What is known of an initiative, as far as scores ask; what is not known is null.
 *
 * @param plan which version of the plan the figures are from, in words
 * @param benefit the planned benefits in the base currency together
 * @param cost the planned costs in the base currency together
 * @param personMonths the planned work over all dated lines together
 * @param daysLeft days to the most pressing deadline that is still to be met; negative when it is over
 * @param deadline that deadline in words
 * @param security whether it is of the kind SECURITY
 * @param exposure of the greatest open risk that it reduces
 * @param risk that risk in words
 */
record Evidence(
        String currency,
        String plan,
        BigDecimal benefit,
        BigDecimal cost,
        BigDecimal personMonths,
        Long daysLeft,
        String deadline,
        boolean security,
        Integer exposure,
        String risk) {

    /**
     * What the data say about a part.
     *
     * @param figure the figure that the points come from, with its unit
     * @param money whether the figure is money
     * @param from what the figure is, in words without the figure
     */
    record Finding(int points, String figure, boolean money, String from) {}

    /** What the data say, by part; parts of which nothing is known are left out. */
    Map<ScorePart, Finding> findings() {
        Map<ScorePart, Finding> findings = new EnumMap<>(ScorePart.class);
        if (benefit != null && benefit.signum() > 0) {
            findings.put(
                    ScorePart.BUSINESS_VALUE,
                    new Finding(PointScale.money(benefit), money(benefit), true, "Planned benefit, " + plan));
        }
        if (daysLeft != null) {
            findings.put(
                    ScorePart.TIME_CRITICALITY,
                    new Finding(PointScale.daysLeft(daysLeft, security), daysLeft + " days left", false, deadline));
        }
        if (exposure != null) {
            findings.put(
                    ScorePart.RISK_REDUCTION,
                    new Finding(PointScale.exposure(exposure), "exposure " + exposure, false, risk));
        }
        if (personMonths != null && personMonths.signum() > 0) {
            findings.put(
                    ScorePart.JOB_SIZE,
                    new Finding(
                            PointScale.personMonths(personMonths),
                            personMonths.stripTrailingZeros().toPlainString() + " person-months",
                            false,
                            "Planned effort, " + plan));
        } else if (cost != null && cost.signum() > 0) {
            findings.put(
                    ScorePart.JOB_SIZE,
                    new Finding(PointScale.money(cost), money(cost), true, "Planned cost, " + plan));
        }
        return findings;
    }

    private String money(BigDecimal amount) {
        return amount.toPlainString() + " " + currency;
    }
}
