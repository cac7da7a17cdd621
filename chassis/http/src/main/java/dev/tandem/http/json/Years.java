package dev.tandem.http.json;

import java.time.LocalDate;

/** The years in which the days of a business lie. A day of any other is a slip of the pen. */
public final class Years {

    public static final int FIRST = 1900;
    public static final int LAST = 2199;

    /** What is said of a day outside. */
    public static final String RANGE = "Must lie in the years " + FIRST + " to " + LAST + ".";

    private Years() {}

    /** Whether the day lies in them; null, which is no day, does. */
    public static boolean hold(LocalDate day) {
        return day == null || (day.getYear() >= FIRST && day.getYear() <= LAST);
    }
}
