package dev.tandem.metrics.budgetuse;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to the use of a budget while costs arrive. */
public sealed interface BudgetUseEvent extends DomainEvent {

    @Override
    BudgetUseState state();

    @Override
    default String aggregate() {
        return "budget-use";
    }

    @Override
    default UUID aggregateId() {
        return state().id();
    }

    @Override
    default Access access() {
        return Access.MONEY;
    }

    /**
     * Costs reached 80, 100 or 120 per cent of the budget; told once for a version of the budget.
     *
     * @param before what was told last; null for the first time
     * @param owners the owners of the node and of the nodes above
     */
    record ThresholdCrossed(BudgetUseState before, BudgetUseState state, long sequence, Set<String> owners)
            implements BudgetUseEvent {
        @Override
        public String type() {
            return "dev.tandem.budget-use.threshold-crossed.v1";
        }
    }
}
