package dev.tandem.metrics.forecastaccuracy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * A version of what an initiative was expected to cost and bring.
 *
 * @param statedOn the day it is the view of
 * @param recordedAt when initiatives-service recorded it
 */
record Statement(Key key, LocalDate statedOn, Instant recordedAt) {

    /** Which version of which series. */
    record Key(UUID initiativeId, Series series, int version) {}

    /** What was stated. */
    enum Series {
        PLAN,
        FORECAST
    }

    /**
     * Of two versions that are known, the later one holds. A forecast is the view of a day; a baseline is replaced by the next.
     */
    static final Comparator<Statement> HOLDING = Comparator.comparing(
                    (Statement statement) -> statement.key.series == Series.PLAN ? LocalDate.MIN : statement.statedOn)
            .thenComparing(statement -> statement.key.version);
}
