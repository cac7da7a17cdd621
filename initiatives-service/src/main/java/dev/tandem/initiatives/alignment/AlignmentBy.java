package dev.tandem.initiatives.alignment;

/** What the report on alignment shows in rows. */
public enum AlignmentBy {
    THEME,
    OBJECTIVE,
    PORTFOLIO_NODE,
    STAGE
}
