package dev.tandem.metrics.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How long the periods of a report are. Quarters and years are those of the organisation's fiscal year. */
public enum Interval {
    MONTH,
    QUARTER,
    YEAR,
    TOTAL;

    /** The word used in a query: {@code month}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Interval> of(String word) {
        return Arrays.stream(values()).filter(i -> i.word().equals(word)).findFirst();
    }
}
