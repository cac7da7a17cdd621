package dev.tandem.initiatives.dependency;

/** How one initiative stands to another. */
public enum DependencyKind {
    /** It cannot be done without the other; the other comes first. */
    NEEDS,
    /** Only one of the two is to be done; it holds in both directions. */
    EXCLUDES,
    /** It makes the other worth more. */
    ENHANCES
}
