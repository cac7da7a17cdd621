package dev.tandem.metrics.report;

/** How a cost is booked; absent where its source does not say. */
enum ExpenseType {
    CAPEX,
    OPEX
}
