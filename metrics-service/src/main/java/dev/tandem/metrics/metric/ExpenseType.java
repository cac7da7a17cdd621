package dev.tandem.metrics.metric;

/** How the books treat a cost. */
public enum ExpenseType {
    CAPEX,
    OPEX
}
