package dev.tandem.initiatives.gate;

/** What a side decided. */
public enum Decision {
    APPROVE,
    REJECT
}
