package dev.tandem.metrics.fx;

/** What a rate is for: the average of a month for actuals, one rate of a fiscal year for plan and forecast. */
public enum RateKind {
    MONTH_AVERAGE,
    FISCAL_YEAR_PLAN
}
