package dev.tandem.initiatives.initiative;

import dev.tandem.initiatives.gate.Action;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What can happen to an initiative. */
public sealed interface InitiativeEvent extends DomainEvent {

    /** The kind of the aggregate in events. */
    String AGGREGATE = "initiative";

    /** What changed, and how. */
    Change change();

    @Override
    default InitiativeState state() {
        return change().state();
    }

    @Override
    default InitiativeState before() {
        return change().before();
    }

    @Override
    default long sequence() {
        return change().sequence();
    }

    @Override
    default LocalDate effectiveOn() {
        return change().effectiveOn();
    }

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

    /** What every event of an initiative is made of. */
    record Change(InitiativeState before, InitiativeState state, long sequence, LocalDate effectiveOn) {}

    /** The event of a passed gate. */
    static InitiativeEvent passed(Gate gate, Change change) {
        return switch (gate) {
            case APPROVE -> new Approved(change);
            case START -> new Started(change);
            case GO_LIVE -> new WentLive(change);
            case CLOSE -> new Closed(change);
            case REBASELINE -> new Revised(change);
        };
    }

    /** The event of a side way. */
    static InitiativeEvent taken(Action action, Change change) {
        return switch (action) {
            case HOLD -> new Held(change);
            case RESUME -> new Resumed(change);
            case CANCEL -> new Cancelled(change);
            case REPROPOSE -> new Reproposed(change);
        };
    }

    /** Somebody proposed it. */
    record Proposed(Change change) implements InitiativeEvent {
        @Override
        public String type() {
            return "dev.tandem.initiative.proposed.v1";
        }
    }

    /** It was taken over as its own system says that it is. */
    record Adopted(Change change) implements InitiativeEvent {
        @Override
        public String type() {
            return "dev.tandem.initiative.adopted.v1";
        }
    }

    /** Its fields, its plan version or its baseline changed. */
    record Revised(Change change) implements InitiativeEvent {
        @Override
        public String type() {
            return "dev.tandem.initiative.revised.v1";
        }
    }

    /** A side decided at a gate. */
    record SignedOff(Change change) implements InitiativeEvent {
        @Override
        public String type() {
            return "dev.tandem.initiative.signed-off.v1";
        }
    }

    /** Somebody asked the sides to sign at a gate. */
    record GateRequested(Change change) implements InitiativeEvent {
        @Override
        public String type() {
            return "dev.tandem.initiative.gate-requested.v1";
        }
    }

    /** The side that set a condition closed it. */
    record ConditionClosed(Change change) implements InitiativeEvent {
        @Override
        public String type() {
            return "dev.tandem.initiative.condition-closed.v1";
        }
    }

    /** Approvals given so far no longer count. */
    record SignOffVoided(Change change) implements InitiativeEvent {
        @Override
        public String type() {
            return "dev.tandem.initiative.sign-off-voided.v1";
        }
    }

    /** Both sides approved its plan. */
    record Approved(Change change) implements InitiativeEvent {
        @Override
        public String type() {
            return "dev.tandem.initiative.approved.v1";
        }
    }

    /** Work has begun. */
    record Started(Change change) implements InitiativeEvent {
        @Override
        public String type() {
            return "dev.tandem.initiative.started.v1";
        }
    }

    /** It is in use. */
    record WentLive(Change change) implements InitiativeEvent {
        @Override
        public String type() {
            return "dev.tandem.initiative.went-live.v1";
        }
    }

    /** It is finished. */
    record Closed(Change change) implements InitiativeEvent {
        @Override
        public String type() {
            return "dev.tandem.initiative.closed.v1";
        }
    }

    /** It rests. */
    record Held(Change change) implements InitiativeEvent {
        @Override
        public String type() {
            return "dev.tandem.initiative.held.v1";
        }
    }

    /** It goes on where it was held. */
    record Resumed(Change change) implements InitiativeEvent {
        @Override
        public String type() {
            return "dev.tandem.initiative.resumed.v1";
        }
    }

    /** A side said no to the proposal. */
    record Rejected(Change change) implements InitiativeEvent {
        @Override
        public String type() {
            return "dev.tandem.initiative.rejected.v1";
        }
    }

    /** It is proposed anew. */
    record Reproposed(Change change) implements InitiativeEvent {
        @Override
        public String type() {
            return "dev.tandem.initiative.re-proposed.v1";
        }
    }

    /** It was given up. */
    record Cancelled(Change change) implements InitiativeEvent {
        @Override
        public String type() {
            return "dev.tandem.initiative.cancelled.v1";
        }
    }

    /** It is no longer to be used. */
    record Retired(Change change) implements InitiativeEvent {
        @Override
        public String type() {
            return "dev.tandem.initiative.retired.v1";
        }
    }
}
