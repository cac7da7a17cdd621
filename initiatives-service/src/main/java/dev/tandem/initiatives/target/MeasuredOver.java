package dev.tandem.initiatives.target;

/** Which facts make the actual figure: all of the target's window, or those of its latest complete month. */
public enum MeasuredOver {
    WINDOW,
    LATEST_MONTH
}
