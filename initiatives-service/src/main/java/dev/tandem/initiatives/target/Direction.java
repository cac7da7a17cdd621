package dev.tandem.initiatives.target;

/** Where a target wants its metric to go. */
public enum Direction {
    MAXIMISE,
    MINIMISE
}
