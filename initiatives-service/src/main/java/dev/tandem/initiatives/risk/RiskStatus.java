package dev.tandem.initiatives.risk;

/** Where a risk stands. */
public enum RiskStatus {
    /** It may occur. */
    OPEN,
    /** It has occurred. */
    OCCURRED,
    /** It can no longer occur, or no longer matters. */
    CLOSED
}
