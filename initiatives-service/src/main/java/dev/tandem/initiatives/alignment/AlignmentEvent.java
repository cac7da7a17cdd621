package dev.tandem.initiatives.alignment;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to alignment. */
public sealed interface AlignmentEvent extends DomainEvent {

    /** The kind of the aggregate in events. */
    String AGGREGATE = "alignment";

    @Override
    AlignmentState state();

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    @Override
    default UUID aggregateId() {
        return state().id();
    }

    /** The report that it is the sum of is not for who may not see money. */
    @Override
    default Access access() {
        return Access.MONEY;
    }

    /** Nobody's own: it is of the whole portfolio. */
    @Override
    default Set<String> owners() {
        return Set.of();
    }

    /** The overall figure is another one than was told last. */
    record AlignmentChanged(AlignmentState before, AlignmentState state, long sequence) implements AlignmentEvent {
        @Override
        public String type() {
            return "dev.tandem.alignment.changed.v1";
        }
    }
}
