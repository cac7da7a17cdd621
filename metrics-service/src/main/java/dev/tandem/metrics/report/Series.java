package dev.tandem.metrics.report;

import dev.tandem.metrics.metric.ExpenseType;

/** What is set side by side: what was promised, what is expected by now, and what was measured. */
public enum Series {
    PLAN,
    FORECAST,
    ACTUAL;

    public Measure benefit() {
        return switch (this) {
            case PLAN -> Measure.PLAN_BENEFIT;
            case FORECAST -> Measure.FORECAST_BENEFIT;
            case ACTUAL -> Measure.ACTUAL_BENEFIT;
        };
    }

    /**
     * The measure of a cost in this series.
     *
     * @param type null where its source does not say
     */
    public Measure cost(ExpenseType type) {
        return switch (this) {
            case PLAN -> of(type, Measure.PLAN_CAPEX, Measure.PLAN_OPEX, Measure.PLAN_UNCLASSIFIED);
            case FORECAST -> of(type, Measure.FORECAST_CAPEX, Measure.FORECAST_OPEX, Measure.FORECAST_UNCLASSIFIED);
            case ACTUAL -> of(type, Measure.ACTUAL_CAPEX, Measure.ACTUAL_OPEX, Measure.ACTUAL_UNCLASSIFIED);
        };
    }

    private static Measure of(ExpenseType type, Measure capex, Measure opex, Measure unclassified) {
        return type == null ? unclassified : type == ExpenseType.CAPEX ? capex : opex;
    }
}
