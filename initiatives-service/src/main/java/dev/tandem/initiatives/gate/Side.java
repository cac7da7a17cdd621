package dev.tandem.initiatives.gate;

/** Whose decision a sign-off is. */
public enum Side {
    BUSINESS,
    TECHNOLOGY,
    /** Asked for only above the limit of a gate's rule; may sign anywhere. */
    FINANCE
}
