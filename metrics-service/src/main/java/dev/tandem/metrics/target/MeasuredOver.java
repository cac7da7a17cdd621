package dev.tandem.metrics.target;

/** Which facts make the actual figure: all of the target's window, or those of its latest complete month. */
enum MeasuredOver {
    WINDOW,
    LATEST_MONTH
}
