package dev.tandem.initiatives.target;

/** Where a promise stands. */
public enum Standing {
    OPEN,
    REACHED,
    MISSED
}
