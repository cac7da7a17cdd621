package dev.tandem.metrics.period;

/** What the second person of finance says. */
public enum LateEntryDecision {
    APPROVE,
    REFUSE
}
