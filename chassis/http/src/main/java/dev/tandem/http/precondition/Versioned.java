package dev.tandem.http.precondition;

/** What counts its changes. */
public interface Versioned {

    /** Counts its changes; the entity tag. */
    long version();
}
