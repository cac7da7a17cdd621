package dev.tandem.initiatives.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The formulas of the scores, over the points of their parts, rounded half-even to two decimals. */
final class Formulas {

    private static final int DECIMALS = 2;
    private static final int HIGH = 8;

    /** The parts of WSJF. */
    static final List<ScorePart> WSJF =
            List.of(ScorePart.BUSINESS_VALUE, ScorePart.TIME_CRITICALITY, ScorePart.RISK_REDUCTION, ScorePart.JOB_SIZE);

    /** The parts of value over effort. */
    static final List<ScorePart> VALUE_EFFORT = List.of(ScorePart.BUSINESS_VALUE, ScorePart.JOB_SIZE);

    private Formulas() {}

    /** Where an initiative lies by value and effort; high means 8 points or more. */
    enum Quadrant {
        QUICK_WIN,
        BIG_BET,
        FILL_IN,
        TIME_SINK
    }

    /**
     * Weighted shortest job first (SAFe): (user and business value + time criticality + risk reduction or opportunity
     * enablement) ÷ job size.
     *
     * @return null when a part is missing
     */
    static BigDecimal wsjf(Map<ScorePart, Integer> points) {
        if (!missing(WSJF, points).isEmpty()) {
            return null;
        }
        int costOfDelay = points.get(ScorePart.BUSINESS_VALUE)
                + points.get(ScorePart.TIME_CRITICALITY)
                + points.get(ScorePart.RISK_REDUCTION);
        return quotient(costOfDelay, points.get(ScorePart.JOB_SIZE));
    }

    /**
     * Value ÷ effort.
     *
     * @return null when a part is missing
     */
    static BigDecimal valueEffort(Map<ScorePart, Integer> points) {
        return missing(VALUE_EFFORT, points).isEmpty()
                ? quotient(points.get(ScorePart.BUSINESS_VALUE), points.get(ScorePart.JOB_SIZE))
                : null;
    }

    /** Null when value or effort is missing. */
    static Quadrant quadrant(Map<ScorePart, Integer> points) {
        if (!missing(VALUE_EFFORT, points).isEmpty()) {
            return null;
        }
        boolean valuable = points.get(ScorePart.BUSINESS_VALUE) >= HIGH;
        boolean laborious = points.get(ScorePart.JOB_SIZE) >= HIGH;
        if (valuable) {
            return laborious ? Quadrant.BIG_BET : Quadrant.QUICK_WIN;
        }
        return laborious ? Quadrant.TIME_SINK : Quadrant.FILL_IN;
    }

    /** The parts of a formula that have no points. */
    static List<ScorePart> missing(List<ScorePart> parts, Map<ScorePart, Integer> points) {
        List<ScorePart> missing = new ArrayList<>(parts);
        missing.removeAll(points.keySet());
        return missing;
    }

    private static BigDecimal quotient(int dividend, int divisor) {
        return BigDecimal.valueOf(dividend).divide(BigDecimal.valueOf(divisor), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
