package dev.tandem.initiatives.gate;

/** What a side decided. */
public enum SignOffDecision {
    APPROVE,
    /** Yes; the side closes its conditions later, and until then no further gate is approved. */
    APPROVE_WITH_CONDITIONS,
    REJECT;

    /** Whether it is a yes. */
    public boolean approves() {
        return this != REJECT;
    }
}
