package dev.tandem.initiatives.checkin;

/** What an owner is confident of. */
public enum Dimension {
    SCOPE,
    TIME,
    MONEY,
    VALUE
}
