package dev.tandem.initiatives.source;

/** Said inside the transaction: another client writes for the source now. */
public record ClientChanged(String source) {}
