package dev.tandem.initiatives.initiative;

/** Through what an initiative creates value. */
public enum ValueDriver {
    CUT_COST,
    EFFICIENCY,
    AUTOMATION,
    SALES,
    RISK
}
