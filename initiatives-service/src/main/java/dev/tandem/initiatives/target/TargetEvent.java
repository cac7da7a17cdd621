package dev.tandem.initiatives.target;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to a target. One on money is money. */
public sealed interface TargetEvent extends DomainEvent {

    @Override
    TargetState state();

    @Override
    default String aggregate() {
        return "target";
    }

    @Override
    default UUID aggregateId() {
        return state().id();
    }

    @Override
    default Access access() {
        return state().currency() == null ? Access.OPEN : Access.MONEY;
    }

    /** It was promised for the first time. */
    record TargetSet(TargetState state, long sequence, Set<String> owners) implements TargetEvent {
        @Override
        public String type() {
            return "dev.tandem.target.set.v1";
        }
    }

    /** Another promise takes the place of the one before, which stays readable. */
    record TargetRevised(TargetState before, TargetState state, long sequence, Set<String> owners)
            implements TargetEvent {
        @Override
        public String type() {
            return "dev.tandem.target.revised.v1";
        }
    }

    /** It is no longer pursued. */
    record TargetRetired(TargetState before, TargetState state, long sequence, Set<String> owners)
            implements TargetEvent {
        @Override
        public String type() {
            return "dev.tandem.target.retired.v1";
        }
    }
}
