package dev.tandem.initiatives.dependency;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to a dependency. */
public sealed interface DependencyEvent extends DomainEvent {

    /** The kind of the aggregate in events. */
    String AGGREGATE = "dependency";

    @Override
    DependencyState state();

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

    /** One initiative was linked to another. */
    record Linked(DependencyState state, long sequence, Set<String> owners) implements DependencyEvent {
        @Override
        public String type() {
            return "dev.tandem.dependency.linked.v1";
        }
    }

    /** The link no longer holds. */
    record Unlinked(DependencyState before, DependencyState state, long sequence, Set<String> owners)
            implements DependencyEvent {
        @Override
        public String type() {
            return "dev.tandem.dependency.unlinked.v1";
        }
    }
}
