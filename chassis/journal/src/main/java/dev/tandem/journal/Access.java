package dev.tandem.journal;

/** Who may see an event: OPEN for every signed-in person, MONEY only for those who may see the money of its owners. */
public enum Access {
    OPEN,
    MONEY
}
