package dev.tandem.initiatives.objective;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can happen to an objective. */
public sealed interface ObjectiveEvent extends DomainEvent {

    /** The kind of the aggregate in events. */
    String AGGREGATE = "objective";

    @Override
    ObjectiveState state();

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

    @Override
    default Set<String> owners() {
        return Stream.of(state().businessOwner(), state().technologyOwner())
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** It was set for the first time. */
    record ObjectiveSet(ObjectiveState state, long sequence) implements ObjectiveEvent {
        @Override
        public String type() {
            return "dev.tandem.objective.set.v1";
        }
    }

    /** Its fields or weights changed. */
    record ObjectiveRevised(ObjectiveState before, ObjectiveState state, long sequence) implements ObjectiveEvent {
        @Override
        public String type() {
            return "dev.tandem.objective.revised.v1";
        }
    }

    /** It is no longer to be used. */
    record ObjectiveRetired(ObjectiveState before, ObjectiveState state, long sequence) implements ObjectiveEvent {
        @Override
        public String type() {
            return "dev.tandem.objective.retired.v1";
        }
    }
}
