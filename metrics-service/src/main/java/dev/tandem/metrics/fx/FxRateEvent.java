package dev.tandem.metrics.fx;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to a rate. A rate is nobody's amount: it is open to every reader. */
public sealed interface FxRateEvent extends DomainEvent {

    @Override
    FxRateState state();

    @Override
    default String aggregate() {
        return "fx-rate";
    }

    @Override
    default UUID aggregateId() {
        return state().id();
    }

    @Override
    default Access access() {
        return Access.OPEN;
    }

    @Override
    default Set<String> owners() {
        return Set.of();
    }

    /** Finance published it, or corrected it ({@code before} is not null). */
    record FxRatePublished(FxRateState before, FxRateState state, long sequence) implements FxRateEvent {
        @Override
        public String type() {
            return "dev.tandem.fx-rate.published.v1";
        }
    }
}
