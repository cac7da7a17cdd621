package dev.tandem.initiatives.deadline;

/** What meets a deadline. */
public enum MetBy {
    /** The initiative going live, or the day on which it was reported met before. */
    GOING_LIVE,
    /** Only the day on which it was reported met. */
    REPORT
}
