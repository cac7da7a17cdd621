package dev.tandem.initiatives.gate;

/** Where an initiative stands in its life. */
public enum Status {
    PROPOSED,
    APPROVED,
    IN_PROGRESS,
    LIVE,
    CLOSED,
    ON_HOLD,
    REJECTED,
    CANCELLED
}
