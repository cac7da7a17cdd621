package dev.tandem.initiatives.deadline;

/** Why there is a deadline, the most pressing first. */
public enum DeadlineKind {
    /** A hole must be closed, a system leaves support. */
    SECURITY(90),
    /** A law or an auditor says so. */
    COMPLIANCE(60),
    /** A contract ends or begins. */
    CONTRACT(30),
    /** A season, a fair, a competitor. */
    MARKET(30),
    /** The initiative itself is to be done. */
    DELIVERY(30);

    private final int leadDays;

    DeadlineKind(int leadDays) {
        this.leadDays = leadDays;
    }

    /** How many days before it is due it is at risk, where nobody says otherwise. */
    public int leadDays() {
        return leadDays;
    }
}
