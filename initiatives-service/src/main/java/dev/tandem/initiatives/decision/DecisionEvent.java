package dev.tandem.initiatives.decision;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What can happen to a decision: it is recorded, once. */
public sealed interface DecisionEvent extends DomainEvent {

    /** The kind of the aggregate in events. */
    String AGGREGATE = "decision";

    @Override
    DecisionState state();

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    @Override
    default UUID aggregateId() {
        return state().id();
    }

    @Override
    default long sequence() {
        return 1;
    }

    @Override
    default Access access() {
        return Access.OPEN;
    }

    /** It was recorded. */
    record DecisionRecorded(DecisionState state, Set<String> owners) implements DecisionEvent {
        @Override
        public String type() {
            return "dev.tandem.decision.recorded.v1";
        }

        @Override
        public LocalDate effectiveOn() {
            return state.decidedOn();
        }
    }
}
