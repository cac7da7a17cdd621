package dev.tandem.metrics.period;

/** Whether facts may still be written to a period in the usual way. */
public enum PeriodStatus {
    OPEN,
    CLOSED
}
