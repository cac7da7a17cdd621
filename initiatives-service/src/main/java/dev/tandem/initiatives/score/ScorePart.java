package dev.tandem.initiatives.score;

/** The parts that scores are made of; WSJF names them, in this order. */
public enum ScorePart {
    BUSINESS_VALUE,
    TIME_CRITICALITY,
    RISK_REDUCTION,
    JOB_SIZE
}
