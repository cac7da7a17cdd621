package dev.tandem.initiatives.portfolio;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to a portfolio node. */
public sealed interface PortfolioNodeEvent extends DomainEvent {

    /** The kind of the aggregate in events. */
    String AGGREGATE = "portfolio-node";

    @Override
    PortfolioNodeState state();

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
        return Set.copyOf(state().owners());
    }

    /** It was made, or its fields were set. */
    record NodeSet(PortfolioNodeState before, PortfolioNodeState state, long sequence) implements PortfolioNodeEvent {
        @Override
        public String type() {
            return "dev.tandem.portfolio-node.set.v1";
        }
    }

    /** It sits below another parent now (other fields may have been set with it). */
    record NodeMoved(PortfolioNodeState before, PortfolioNodeState state, long sequence) implements PortfolioNodeEvent {
        @Override
        public String type() {
            return "dev.tandem.portfolio-node.moved.v1";
        }
    }

    /** It is no longer to be used. */
    record NodeRetired(PortfolioNodeState before, PortfolioNodeState state, long sequence)
            implements PortfolioNodeEvent {
        @Override
        public String type() {
            return "dev.tandem.portfolio-node.retired.v1";
        }
    }
}
