package dev.tandem.initiatives.score;

/** Where the points of a part came from. */
public enum ScoreSource {
    /** From what is known: plan, deadlines, risks. */
    DATA,
    /** A person entered them, since nothing is known. */
    ENTERED,
    /** A person overrode what is known, and said why. */
    OVERRIDE,
    /** Nothing is known and nobody entered any. */
    MISSING
}
