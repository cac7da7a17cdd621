package dev.tandem.initiatives.plan;

/** What money is spent on. */
public enum CostType {
    PEOPLE,
    SOFTWARE,
    CLOUD,
    SERVICES,
    HARDWARE,
    OTHER
}
