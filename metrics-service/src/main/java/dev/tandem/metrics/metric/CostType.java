package dev.tandem.metrics.metric;

/** What a cost is spent on. */
public enum CostType {
    PEOPLE,
    SOFTWARE,
    CLOUD,
    SERVICES,
    HARDWARE,
    OTHER
}
