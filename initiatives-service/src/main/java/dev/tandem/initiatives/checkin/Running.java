package dev.tandem.initiatives.checkin;

import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.organisation.OrganisationView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the cadence of an initiative's check-ins depends on.
 *
 * @param startedOn the day on which work began, or went on after it was held; null where it is not known
 */
record Running(
        boolean running,
        boolean businessOwned,
        boolean technologyOwned,
        LocalDate knownOn,
        LocalDate startedOn,
        int everyDays) {

    /** Where check-ins fall due: while there is work under way or use to look at. */
    static final Set<Status> STATUSES = EnumSet.of(Status.IN_PROGRESS, Status.LIVE);

    static Running of(Initiative initiative, OrganisationView organisation) {
        Integer own = initiative.details().checkInEveryDays();
        return new Running(
                STATUSES.contains(initiative.status()) && !initiative.retired(),
                initiative.details().businessOwner() != null,
                initiative.details().technologyOwner() != null,
                LocalDate.ofInstant(initiative.createdAt(), ZoneId.of(organisation.timeZone())),
                later(
                        initiative.milestones().startedOn(),
                        initiative.milestones().resumedOn()),
                own == null ? organisation.checkInEveryDays() : own);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one == null || (other != null && other.isAfter(one)) ? other : one;
    }

    /** When the side's next is due; null while the initiative does not run or nobody owns it on that side. */
    LocalDate dueOn(CheckInSide side, LocalDate latestOn) {
        boolean owned =
                switch (side) {
                    case BUSINESS -> businessOwned;
                    case TECHNOLOGY -> technologyOwned;
                    case PORTFOLIO -> false;
                };
        return running && owned ? Cadence.dueOn(knownOn, startedOn, latestOn, everyDays) : null;
    }
}
