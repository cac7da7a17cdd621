package dev.tandem.initiatives.plan;

/** What a line of a plan promises. */
public enum LineKind {
    COST,
    BENEFIT,
    EFFORT
}
