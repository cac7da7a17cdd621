package dev.tandem.initiatives.organisation;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to the organisation's settings. */
public sealed interface OrganisationEvent extends DomainEvent {

    /** The kind of the aggregate in events. */
    String AGGREGATE = "organisation";

    @Override
    OrganisationState state();

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
        return Set.of();
    }

    /** The settings were changed. */
    record OrganisationConfigured(OrganisationState before, OrganisationState state, long sequence)
            implements OrganisationEvent {
        @Override
        public String type() {
            return "dev.tandem.organisation.configured.v1";
        }
    }
}
