package dev.tandem.metrics.period;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to a late entry. It is a matter of those who read all money. */
public sealed interface LateEntryEvent extends DomainEvent {

    @Override
    LateEntryState state();

    @Override
    default String aggregate() {
        return "late-entry";
    }

    @Override
    default UUID aggregateId() {
        return state().id();
    }

    @Override
    default Access access() {
        return Access.MONEY;
    }

    @Override
    default Set<String> owners() {
        return Set.of();
    }

    /** One person of finance asked to write to a closed period. */
    record LateEntryRequested(LateEntryState state, long sequence) implements LateEntryEvent {
        @Override
        public String type() {
            return "dev.tandem.late-entry.requested.v1";
        }
    }

    /** Another person of finance agreed. */
    record LateEntryApproved(LateEntryState before, LateEntryState state, long sequence) implements LateEntryEvent {
        @Override
        public String type() {
            return "dev.tandem.late-entry.approved.v1";
        }
    }

    /** Another person of finance did not agree. */
    record LateEntryRefused(LateEntryState before, LateEntryState state, long sequence) implements LateEntryEvent {
        @Override
        public String type() {
            return "dev.tandem.late-entry.refused.v1";
        }
    }

    /** Something was written with it, so nothing more can be. */
    record LateEntryUsed(LateEntryState before, LateEntryState state, long sequence) implements LateEntryEvent {
        @Override
        public String type() {
            return "dev.tandem.late-entry.used.v1";
        }
    }
}
