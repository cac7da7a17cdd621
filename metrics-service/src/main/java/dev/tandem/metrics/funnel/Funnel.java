package dev.tandem.metrics.funnel;

import dev.tandem.metrics.metric.FunnelStep;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many went each step, and which share of those of the steps before. */
record Funnel(List<Step> steps) {

    /** More places than a share of money has: one lead comes of a thousand impressions. */
    private static final int PLACES = 6;

    /** Why there is no share. */
    enum NoShare {
        NO_METRIC,
        FIRST_STEP,
        NOTHING_BEFORE
    }

    /**
     * A share of an earlier step's count.
     *
     * @param rate null with a reason, and only then
     */
    record Conversion(BigDecimal rate, NoShare reason) {

        private static Conversion none(NoShare reason) {
            return new Conversion(null, reason);
        }

        private static Conversion of(BigDecimal part, BigDecimal whole) {
            return whole.signum() <= 0
                    ? none(NoShare.NOTHING_BEFORE)
                    : new Conversion(part.divide(whole, PLACES, RoundingMode.HALF_EVEN), null);
        }
    }

    /**
     * One step.
     *
     * @param count null when no metric is of the step
     * @param before the nearest earlier step that a metric is of; null for none
     */
    record Step(
            FunnelStep step, BigDecimal count, FunnelStep before, Conversion ofStepBefore, Conversion ofFirstStep) {}

    /**
     * The steps, first to last.
     *
     * @param measured those that a metric is of
     * @param counts by step; nothing where there is none
     */
    static Funnel of(Set<FunnelStep> measured, Map<FunnelStep, BigDecimal> counts) {
        List<Step> steps = new ArrayList<>();
        FunnelStep first = null;
        FunnelStep before = null;
        for (FunnelStep step : FunnelStep.values()) {
            if (!measured.contains(step)) {
                Conversion none = Conversion.none(NoShare.NO_METRIC);
                steps.add(new Step(step, null, before, none, none));
                continue;
            }
            BigDecimal count = count(step, counts);
            if (first == null) {
                Conversion none = Conversion.none(NoShare.FIRST_STEP);
                steps.add(new Step(step, count, null, none, none));
                first = step;
            } else {
                steps.add(new Step(
                        step,
                        count,
                        before,
                        Conversion.of(count, count(before, counts)),
                        Conversion.of(count, count(first, counts))));
            }
            before = step;
        }
        return new Funnel(steps);
    }

    private static BigDecimal count(FunnelStep step, Map<FunnelStep, BigDecimal> counts) {
        return counts.getOrDefault(step, BigDecimal.ZERO);
    }
}
