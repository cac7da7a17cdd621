package dev.tandem.initiatives.objective;

/** Why an objective exists. */
public enum Theme {
    REVENUE_GROWTH,
    COST_REDUCTION,
    EFFICIENCY,
    AUTOMATION,
    CUSTOMER_EXPERIENCE,
    SECURITY,
    DIGITAL_TRANSFORMATION,
    COMPLIANCE
}
