package dev.tandem.metrics.metric;

/** How the facts of one month become one figure. */
public enum Aggregation {
    SUM,
    AVERAGE,
    LAST
}
