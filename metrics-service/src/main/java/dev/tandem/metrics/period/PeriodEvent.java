package dev.tandem.metrics.period;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to a period. There is no amount in it: it is open to every reader. */
public sealed interface PeriodEvent extends DomainEvent {

    @Override
    PeriodState state();

    @Override
    default String aggregate() {
        return "period";
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

    /** Finance closed it, once and for all. */
    record PeriodClosed(PeriodState state) implements PeriodEvent {

        @Override
        public long sequence() {
            return 1;
        }

        @Override
        public String type() {
            return "dev.tandem.period.closed.v1";
        }
    }
}
