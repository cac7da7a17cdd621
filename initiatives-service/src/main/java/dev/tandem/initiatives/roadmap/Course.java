package dev.tandem.initiatives.roadmap;

import dev.tandem.initiatives.gate.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an initiative went so far and is expected to go on. What happened counts as it happened. What did not begin yet begins
 * on its planned day and not before today; what is not live yet goes live on its planned last day and not before today.
 *
 * @param begin the day on which the work began or is expected to begin
 * @param live the day from which others can build on it, as it happened or is expected; null when that never comes, or it is
 *     live and nobody knows since when
 * @param end the last day of all, as it happened or is expected
 */
record Course(LocalDate begin, LocalDate live, LocalDate end, List<Phase> phases) {

    Course {
        phases = List.copyOf(phases);
    }

    /** A day that would be needed to draw it. */
    enum Missing {
        START,
        END
    }

    /** Nothing when its days do not tell when it begins or ends; {@link #missing} says which. */
    static Optional<Course> of(Work work, LocalDate today) {
        if (!missing(work).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Drawing(work, today).course());
    }

    /** Which days would have to be known to draw it; empty when it can be drawn. */
    static List<Missing> missing(Work work) {
        Work.Days days = work.days();
        List<Missing> missing = new ArrayList<>();
        if (days.started() == null && days.plannedStart() == null) {
            missing.add(Missing.START);
        }
        boolean endKnown = days.plannedEnd() != null
                || switch (work.status()) {
                    case LIVE -> true;
                    case CLOSED -> days.closed() != null || days.live() != null;
                    case CANCELLED -> days.cancelled() != null && days.started() != null;
                    default -> false;
                };
        if (!endKnown) {
            missing.add(Missing.END);
        }
        return missing;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    /** Puts the phases of one initiative in a row. */
    private static final class Drawing {

        private final Work work;
        private final Work.Days days;
        private final LocalDate today;
        private final List<Phase> phases = new ArrayList<>();

        Drawing(Work work, LocalDate today) {
            this.work = work;
            this.days = work.days();
            this.today = today;
        }

        Course course() {
            return switch (work.status()) {
                case PROPOSED, APPROVED -> notStarted();
                case IN_PROGRESS -> running();
                case ON_HOLD -> days.started() == null ? notStarted() : running();
                case LIVE -> live();
                case CLOSED -> closed();
                case REJECTED, CANCELLED -> givenUp();
            };
        }

        private Course notStarted() {
            LocalDate begin = later(days.plannedStart(), today);
            LocalDate live = later(days.plannedEnd(), begin);
            boolean held = work.status() == Status.ON_HOLD && days.held() != null;
            if (work.status() != Status.PROPOSED && days.approved() != null) {
                past(Phase.Kind.APPROVED, days.approved(), held ? days.held() : today);
            }
            if (held) {
                past(Phase.Kind.ON_HOLD, days.held(), today);
            }
            expected(Phase.Kind.IN_PROGRESS, begin, live);
            return new Course(begin, live, live, phases);
        }

        private Course running() {
            LocalDate begin = begun();
            LocalDate live = later(days.plannedEnd(), today);
            approvedBefore(begin);
            worked(begin, today);
            expected(Phase.Kind.IN_PROGRESS, today, live);
            return new Course(begin, live, live, phases);
        }

        private Course live() {
            LocalDate begin = begun();
            LocalDate end = later(days.plannedEnd(), today);
            approvedBefore(begin);
            if (days.live() != null) {
                worked(begin, days.live());
            }
            past(Phase.Kind.LIVE, days.live() == null ? begin : days.live(), today);
            expected(Phase.Kind.LIVE, today, end);
            return new Course(begin, days.live(), end, phases);
        }

        private Course closed() {
            LocalDate begin = begun();
            LocalDate known = days.closed() == null ? earlier(days.plannedEnd(), today) : days.closed();
            LocalDate end = later(later(known, days.live()), begin);
            approvedBefore(begin);
            worked(begin, days.live() == null ? end : days.live());
            past(Phase.Kind.LIVE, days.live(), end);
            return new Course(begin, days.live() == null ? end : days.live(), end, phases);
        }

        private Course givenUp() {
            if (days.started() == null) {
                LocalDate end = later(days.plannedEnd(), days.plannedStart());
                phases.add(new Phase(Phase.Kind.GIVEN_UP, days.plannedStart(), end, false));
                return new Course(days.plannedStart(), null, end, phases);
            }
            LocalDate told = work.status() == Status.CANCELLED ? days.cancelled() : days.rejected();
            LocalDate end = later(told == null ? earlier(days.plannedEnd(), today) : told, days.started());
            approvedBefore(days.started());
            worked(days.started(), end);
            return new Course(days.started(), null, end, phases);
        }

        /** It did begin: where the day is not known, on the planned one, which is over. */
        private LocalDate begun() {
            return days.started() == null ? earlier(days.plannedStart(), today) : days.started();
        }

        private void approvedBefore(LocalDate begin) {
            past(Phase.Kind.APPROVED, days.approved(), begin);
        }

        /** Work with its latest pause. */
        private void worked(LocalDate from, LocalDate to) {
            boolean held = days.held() != null
                    && !days.held().isBefore(from)
                    && days.held().isBefore(to);
            if (!held) {
                past(Phase.Kind.IN_PROGRESS, from, to);
                return;
            }
            boolean resumed = days.resumed() != null && !days.resumed().isBefore(days.held());
            LocalDate again = resumed ? earlier(days.resumed(), to) : to;
            past(Phase.Kind.IN_PROGRESS, from, days.held());
            past(Phase.Kind.ON_HOLD, days.held(), again);
            past(Phase.Kind.IN_PROGRESS, again, to);
        }

        private void past(Phase.Kind kind, LocalDate from, LocalDate to) {
            if (from != null && from.isBefore(to)) {
                phases.add(new Phase(kind, from, to, false));
            }
        }

        private void expected(Phase.Kind kind, LocalDate from, LocalDate to) {
            if (from.isBefore(to)) {
                phases.add(new Phase(kind, from, to, true));
            }
        }
    }
}
