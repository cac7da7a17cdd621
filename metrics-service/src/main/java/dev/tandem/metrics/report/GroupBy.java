package dev.tandem.metrics.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the rows of a report are about. */
public enum GroupBy {
    ALL,
    INITIATIVE,
    PORTFOLIO_NODE,
    OBJECTIVE,
    THEME,
    STAGE,
    LABEL;

    /** The word used in a query: {@code portfolio-node}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<GroupBy> of(String word) {
        return Arrays.stream(values()).filter(g -> g.word().equals(word)).findFirst();
    }
}
