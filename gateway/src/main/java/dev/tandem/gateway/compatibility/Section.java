package dev.tandem.gateway.compatibility;

/** Under which heading a difference is told, in the order in which it matters to those who read. */
enum Section {
    REMOVED,
    CHANGED,
    DEPRECATED,
    ADDED
}
