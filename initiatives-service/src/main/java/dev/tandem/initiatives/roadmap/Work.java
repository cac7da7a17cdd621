package dev.tandem.initiatives.roadmap;

import dev.tandem.initiatives.gate.Status;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a roadmap knows of an initiative.
 *
 * @param nodeId the portfolio node it sits in, or null
 */
record Work(UUID id, String title, Status status, boolean retired, UUID nodeId, Days days) {

    private static final Set<Status> READY = EnumSet.of(Status.LIVE, Status.CLOSED);
    private static final Set<Status> GIVEN_UP = EnumSet.of(Status.REJECTED, Status.CANCELLED);

    /** The days of its life, each null where it is not planned or has not happened. */
    record Days(
            LocalDate plannedStart,
            LocalDate plannedEnd,
            LocalDate approved,
            LocalDate started,
            LocalDate live,
            LocalDate closed,
            LocalDate held,
            LocalDate resumed,
            LocalDate rejected,
            LocalDate cancelled) {}

    /** Whether others can build on it. */
    boolean ready() {
        return READY.contains(status);
    }

    /** Whether it will never be live. */
    boolean givenUp() {
        return GIVEN_UP.contains(status) || (retired && !ready());
    }

    /** Whether it is still to go live. */
    boolean ahead() {
        return !ready() && !givenUp();
    }
}
