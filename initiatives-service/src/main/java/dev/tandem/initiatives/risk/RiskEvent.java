package dev.tandem.initiatives.risk;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to a risk. An event that carries its impact in money, before or after, follows the money row. */
public sealed interface RiskEvent extends DomainEvent {

    /** The kind of the aggregate in events. */
    String AGGREGATE = "risk";

    @Override
    RiskState state();

    @Override
    RiskState before();

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
        boolean money = state().moneyImpact() != null || (before() != null && before().moneyImpact() != null);
        return money ? Access.MONEY : Access.OPEN;
    }

    /** Somebody saw it. */
    record Recorded(RiskState state, long sequence, Set<String> owners) implements RiskEvent {
        @Override
        public String type() {
            return "dev.tandem.risk.recorded.v1";
        }

        @Override
        public RiskState before() {
            return null;
        }
    }

    /** It is judged, answered or owned in another way, has occurred or is closed. */
    record Revised(RiskState before, RiskState state, long sequence, Set<String> owners) implements RiskEvent {
        @Override
        public String type() {
            return "dev.tandem.risk.revised.v1";
        }
    }
}
