package dev.tandem.initiatives.risk;

/** What a risk has to do with the initiative. */
public enum Bearing {
    /** It may harm the initiative. */
    THREATENS,
    /** It is there today, and the initiative makes it smaller. */
    REDUCED
}
