package dev.tandem.initiatives.forecast;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What can happen to a forecast. Only those who may read the money of its initiative may see it. */
public sealed interface ForecastEvent extends DomainEvent {

    /** The kind of the aggregate in events. */
    String AGGREGATE = "forecast";

    @Override
    ForecastState state();

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    @Override
    default UUID aggregateId() {
        return state().initiativeId();
    }

    @Override
    default Access access() {
        return Access.MONEY;
    }

    /** There is a new version: the present one, or one of an older day beside it. */
    record Revised(ForecastState before, ForecastState state, long sequence, Set<String> owners)
            implements ForecastEvent {
        @Override
        public String type() {
            return "dev.tandem.forecast.revised.v1";
        }

        @Override
        public LocalDate effectiveOn() {
            return (state.added() == null ? state.current() : state.added()).statedOn();
        }
    }
}
