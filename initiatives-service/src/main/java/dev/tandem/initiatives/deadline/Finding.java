package dev.tandem.initiatives.deadline;

/** What the clock tells about a deadline. */
public enum Finding {
    AT_RISK,
    BREACHED;

    /** The name of the rule under which it is told once. */
    String rule() {
        return this == AT_RISK ? "at-risk" : "breached";
    }
}
