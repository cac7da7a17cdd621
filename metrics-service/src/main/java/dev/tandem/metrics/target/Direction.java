package dev.tandem.metrics.target;

/** Where a target wants its metric to go. */
enum Direction {
    MAXIMISE,
    MINIMISE
}
