package dev.tandem.initiatives.source;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to a source. */
public sealed interface SourceEvent extends DomainEvent {

    /** The kind of the aggregate in events. */
    String AGGREGATE = "source";

    @Override
    SourceState state();

    @Override
    default String aggregate() {
        return AGGREGATE;
    }

    @Override
    default Access access() {
        return Access.OPEN;
    }

    @Override
    default Set<String> owners() {
        return Set.of(state().client());
    }

    /** It was registered. */
    record Registered(UUID aggregateId, SourceState state, long sequence) implements SourceEvent {
        @Override
        public String type() {
            return "dev.tandem.source.registered.v1";
        }
    }

    /** Another client writes for it. */
    record HandedOver(UUID aggregateId, SourceState before, SourceState state, long sequence) implements SourceEvent {
        @Override
        public String type() {
            return "dev.tandem.source.handed-over.v1";
        }
    }

    /** One side consented to adoption from it. */
    record AdoptionConsented(UUID aggregateId, SourceState before, SourceState state, long sequence)
            implements SourceEvent {
        @Override
        public String type() {
            return "dev.tandem.source.adoption-consented.v1";
        }
    }
}
