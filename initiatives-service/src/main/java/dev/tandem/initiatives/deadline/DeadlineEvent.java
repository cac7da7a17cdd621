package dev.tandem.initiatives.deadline;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to a deadline. */
public sealed interface DeadlineEvent extends DomainEvent {

    /** The kind of the aggregate in events. */
    String AGGREGATE = "deadline";

    /** What changed, and how. */
    Change change();

    @Override
    default DeadlineState state() {
        return change().state();
    }

    @Override
    default DeadlineState before() {
        return change().before();
    }

    @Override
    default long sequence() {
        return change().sequence();
    }

    @Override
    default Set<String> owners() {
        return change().owners();
    }

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    @Override
    default UUID aggregateId() {
        return state().id();
    }

    @Override
    default Access access() {
        return Access.OPEN;
    }

    /** What every event of a deadline is made of. */
    record Change(DeadlineState before, DeadlineState state, long sequence, Set<String> owners) {}

    /** Somebody set it. */
    record DeadlineSet(Change change) implements DeadlineEvent {
        @Override
        public String type() {
            return "dev.tandem.deadline.set.v1";
        }
    }

    /** It was moved, changed or met. */
    record DeadlineRevised(Change change) implements DeadlineEvent {
        @Override
        public String type() {
            return "dev.tandem.deadline.revised.v1";
        }
    }

    /** The clock found that it may be missed. */
    record DeadlineAtRisk(Change change) implements DeadlineEvent {
        @Override
        public String type() {
            return "dev.tandem.deadline.at-risk.v1";
        }
    }

    /** The clock found that it was missed. */
    record DeadlineBreached(Change change) implements DeadlineEvent {
        @Override
        public String type() {
            return "dev.tandem.deadline.breached.v1";
        }
    }

    /** It no longer holds. */
    record DeadlineRetired(Change change) implements DeadlineEvent {
        @Override
        public String type() {
            return "dev.tandem.deadline.retired.v1";
        }
    }
}
