package dev.tandem.initiatives.alignment;

/** What keeps strategy and execution, or the two sides, apart. */
public enum FindingKind {
    INITIATIVE_WITHOUT_OBJECTIVE(null),
    OBJECTIVE_WITHOUT_INITIATIVE(null),
    OWNER_MISSING(null),
    CHECK_IN_OVERDUE("/api/v1/check-in-summaries?overdue=true"),
    CHECK_INS_DIVERGING("/api/v1/check-in-summaries?alignmentWarning=true"),
    SIGN_OFF_OVERDUE("/api/v1/pending-sign-offs?overdue=true"),
    SECURITY_DEADLINE_BREACHED(null),
    SECURITY_DEADLINE_AT_RISK(null),
    WEIGHT_MISSING(null),
    WEIGHTS_APART(null);

    private final String list;

    FindingKind(String list) {
        this.list = list;
    }

    /** Where all of the whole portfolio are listed, or null. */
    String list() {
        return list;
    }
}
