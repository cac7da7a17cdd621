package dev.tandem.metrics.allocation;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to an allocation rule. What it moves is told by the cells it moves. */
public sealed interface AllocationRuleEvent extends DomainEvent {

    @Override
    AllocationRuleState state();

    @Override
    default String aggregate() {
        return "allocation-rule";
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

    /** It was set, or set anew ({@code before} is not null). */
    record AllocationRuleSet(AllocationRuleState before, AllocationRuleState state, long sequence)
            implements AllocationRuleEvent {
        @Override
        public String type() {
            return "dev.tandem.allocation-rule.set.v1";
        }
    }

    /** It allocates nothing any more. */
    record AllocationRuleRetired(AllocationRuleState before, AllocationRuleState state, long sequence)
            implements AllocationRuleEvent {
        @Override
        public String type() {
            return "dev.tandem.allocation-rule.retired.v1";
        }
    }
}
