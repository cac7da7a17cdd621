package dev.tandem.initiatives.gaterule;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to the rule of a gate. Its limit is money, so its events are for those who may read money. */
public sealed interface GateRuleEvent extends DomainEvent {

    @Override
    GateRuleState state();

    @Override
    default String aggregate() {
        return "gate-rule";
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

    /** The rule was changed. */
    record Changed(GateRuleState before, GateRuleState state, long sequence) implements GateRuleEvent {
        @Override
        public String type() {
            return "dev.tandem.gate-rule.changed.v1";
        }
    }
}
