package dev.tandem.initiatives.assessment;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What can happen to an assessment: it is recorded, once. */
public sealed interface AssessmentEvent extends DomainEvent {

    @Override
    AssessmentState state();

    @Override
    default String aggregate() {
        return "assessment";
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
    record AssessmentRecorded(AssessmentState state, Set<String> owners) implements AssessmentEvent {
        @Override
        public String type() {
            return "dev.tandem.assessment.recorded.v1";
        }

        @Override
        public LocalDate effectiveOn() {
            return state.assessedOn();
        }
    }
}
