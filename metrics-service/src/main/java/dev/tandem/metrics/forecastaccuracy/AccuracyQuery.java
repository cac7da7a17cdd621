package dev.tandem.metrics.forecastaccuracy;

import dev.tandem.metrics.report.ReportQuery;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a reader asked for, checked.
 *
 * @param owner whose initiatives a row is about; null when rows go by what {@code report} says
 */
record AccuracyQuery(ReportQuery report, Owner owner, Basis basis) {

    /** The two owners of an initiative. */
    enum Owner {
        BUSINESS_OWNER,
        TECHNOLOGY_OWNER;

        /** The word used in a query. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Owner> of(String word) {
            return Arrays.stream(values())
                    .filter(owner -> owner.word().equals(word))
                    .findFirst();
        }
    }

    String groupBy() {
        return owner == null ? report.groupBy().word() : owner.word();
    }
}
