package dev.tandem.initiatives.risk;

/** What is done about a risk. */
public enum RiskResponse {
    AVOID,
    REDUCE,
    TRANSFER,
    ACCEPT
}
