package dev.tandem.metrics.report;

/** How a cost is booked; absent where its source does not say. */
public enum ExpenseType {
    CAPEX,
    OPEX
}
