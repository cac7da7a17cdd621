package dev.tandem.initiatives.gate;

/** Whose decision a sign-off is. */
public enum Side {
    BUSINESS,
    TECHNOLOGY,
    /** Recorded, and asked for only where a gate's rule says so; the plain rule does not. */
    FINANCE
}
