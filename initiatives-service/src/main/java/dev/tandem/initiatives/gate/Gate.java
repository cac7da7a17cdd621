package dev.tandem.initiatives.gate;

/** A step of the lifecycle that needs the sign-off of both sides. */
public enum Gate {
    APPROVE,
    START,
    GO_LIVE,
    CLOSE,
    /** Makes the present plan version the baseline without moving the initiative. */
    REBASELINE
}
