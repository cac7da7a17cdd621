package dev.tandem.initiatives.checkin;

import java.time.LocalDate;

/**
 * When the next check-in of a side is due: so many days after the last one. Where there is none yet, or none since work
 * began, the days count from the start of work, but never from before Tandem knew the initiative.
 */
final class Cadence {

    private Cadence() {}

    /**
     * The due day; the check-in is overdue on the day after.
     *
     * @param knownOn the day on which the initiative came here
     * @param startedOn the day on which work began, or null where it is not known
     * @param latestOn the day of the side's last check-in, or null
     */
    static LocalDate dueOn(LocalDate knownOn, LocalDate startedOn, LocalDate latestOn, int everyDays) {
        return later(later(knownOn, startedOn), latestOn).plusDays(everyDays);
    }

    private static LocalDate later(LocalDate day, LocalDate other) {
        return other == null || !other.isAfter(day) ? day : other;
    }

    static boolean overdue(LocalDate dueOn, LocalDate today) {
        return dueOn.isBefore(today);
    }
}
