package dev.tandem.initiatives.decision;

/** What a decision can be on. */
public enum SubjectKind {
    INITIATIVE,
    OBJECTIVE,
    PORTFOLIO_NODE
}
