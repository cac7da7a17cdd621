package dev.tandem.initiatives.budget;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to a budget. Only those who may read the money of its portfolio node may see it. */
public sealed interface BudgetEvent extends DomainEvent {

    /** The kind of the aggregate in events. */
    String AGGREGATE = "budget";

    @Override
    BudgetState state();

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
        return Access.MONEY;
    }

    /** Finance set it. */
    record BudgetSet(BudgetState state, long sequence, Set<String> owners) implements BudgetEvent {
        @Override
        public String type() {
            return "dev.tandem.budget.set.v1";
        }
    }

    /** Its amount or note changed, or others have it in their scope now. */
    record BudgetRevised(BudgetState before, BudgetState state, long sequence, Set<String> owners)
            implements BudgetEvent {
        @Override
        public String type() {
            return "dev.tandem.budget.revised.v1";
        }
    }

    /** It no longer counts. */
    record BudgetRetired(BudgetState before, BudgetState state, long sequence, Set<String> owners)
            implements BudgetEvent {
        @Override
        public String type() {
            return "dev.tandem.budget.retired.v1";
        }
    }
}
