package dev.tandem.initiatives.checkin;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** What can happen to one side's check-ins of an initiative. */
public sealed interface CheckInEvent extends DomainEvent {

    /** The kind of the aggregate in events. */
    String AGGREGATE = "check-in";

    @Override
    CheckInState state();

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

    /** The side checked in. */
    record CheckInRecorded(CheckInState before, CheckInState state, long sequence, Set<String> owners)
            implements CheckInEvent {
        @Override
        public String type() {
            return "dev.tandem.check-in.recorded.v1";
        }

        @Override
        public LocalDate effectiveOn() {
            return state.recorded().effectiveOn();
        }
    }

    /** The side did not check in until the day on which it was due. */
    record CheckInOverdue(CheckInState before, CheckInState state, long sequence, Set<String> owners)
            implements CheckInEvent {
        @Override
        public String type() {
            return "dev.tandem.check-in.overdue.v1";
        }
    }
}
