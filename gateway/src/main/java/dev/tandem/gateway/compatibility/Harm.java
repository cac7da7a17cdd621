package dev.tandem.gateway.compatibility;

/** Whom a difference between two contracts can hurt: programs that did not change with it. */
enum Harm {
    NOBODY,
    /** Who sends what was right before may be refused, or understood otherwise: less is taken. */
    SENDERS,
    /** Who reads may meet what could not come before: more is given. */
    READERS,
    BOTH
}
