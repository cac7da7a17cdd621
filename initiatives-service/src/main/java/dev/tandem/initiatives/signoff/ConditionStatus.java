package dev.tandem.initiatives.signoff;

/** What became of a condition. */
public enum ConditionStatus {
    /** Its approval counts while the gate waits; it does not bind yet. */
    PENDING,
    /** Its gate was passed: until it is closed, no gate is approved. */
    OPEN,
    /** The side that set it says that it is met. */
    CLOSED,
    /** The approval that it came with no longer counts, or all was given up. */
    LAPSED
}
