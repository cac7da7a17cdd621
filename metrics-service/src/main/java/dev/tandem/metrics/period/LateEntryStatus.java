package dev.tandem.metrics.period;

/** How far a late entry is. */
public enum LateEntryStatus {
    REQUESTED,
    APPROVED,
    REFUSED,
    USED
}
