package dev.tandem.initiatives.score;

/** What initiatives can be ranked by. */
public enum RankingKind {
    WSJF,
    VALUE_EFFORT
}
