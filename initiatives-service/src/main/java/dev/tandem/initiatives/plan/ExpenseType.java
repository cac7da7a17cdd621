package dev.tandem.initiatives.plan;

/** How a cost is booked: as an investment, or as an expense of its time. */
public enum ExpenseType {
    CAPEX,
    OPEX
}
