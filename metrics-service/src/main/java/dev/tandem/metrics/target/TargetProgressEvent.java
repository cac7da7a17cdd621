package dev.tandem.metrics.target;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to a target while facts arrive and days pass. One on money is money. */
public sealed interface TargetProgressEvent extends DomainEvent {

    @Override
    TargetProgressState state();

    @Override
    default String aggregate() {
        return "target-progress";
    }

    @Override
    default UUID aggregateId() {
        return state().id();
    }

    @Override
    default Access access() {
        return state().currency() == null ? Access.OPEN : Access.MONEY;
    }

    /** Its progress is another one, in tenths of a per cent. */
    record Progressed(TargetProgressState before, TargetProgressState state, long sequence, Set<String> owners)
            implements TargetProgressEvent {
        @Override
        public String type() {
            return "dev.tandem.target-progress.progressed.v1";
        }
    }

    /** The goal is met; told once for a promise. */
    record Reached(TargetProgressState before, TargetProgressState state, long sequence, Set<String> owners)
            implements TargetProgressEvent {
        @Override
        public String type() {
            return "dev.tandem.target-progress.reached.v1";
        }
    }

    /** The due date is over and the goal is not met; told once for a promise. */
    record Missed(TargetProgressState before, TargetProgressState state, long sequence, Set<String> owners)
            implements TargetProgressEvent {
        @Override
        public String type() {
            return "dev.tandem.target-progress.missed.v1";
        }
    }

    /** A missed one is open again, or met again, by a new promise or by facts that came late; told once for a promise. */
    record BackOnTrack(TargetProgressState before, TargetProgressState state, long sequence, Set<String> owners)
            implements TargetProgressEvent {
        @Override
        public String type() {
            return "dev.tandem.target-progress.back-on-track.v1";
        }
    }
}
