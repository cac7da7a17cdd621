package dev.tandem.metrics.metric;

/** Where the organisation wants a metric to go. */
public enum Direction {
    INCREASE,
    DECREASE
}
