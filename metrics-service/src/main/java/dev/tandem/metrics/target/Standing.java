package dev.tandem.metrics.target;

/** Where a promise stands. */
public enum Standing {
    OPEN,
    REACHED,
    MISSED
}
