package dev.tandem.initiatives.clockevent;

import java.time.LocalDate;

/** Finds what the clock alone brings about (overdue, at risk, breached) and tells it. Each feature has its own bean. */
public interface ClockFinder {

    /**
     * Looks once and tells what is new, in transactions of its own; {@link ClockEvents#first} keeps a second replica
     * quiet.
     *
     * @param today the day in the organisation's time zone
     */
    void find(LocalDate today);
}
