package dev.tandem.initiatives.checkin;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole public state of one side's check-ins of an initiative, as its events carry it.
 *
 * @param latest the one that counts: of the newest day; null while there is none
 * @param recorded the one recorded last, which is older than the latest when it was handed in late; null while there is none
 * @param dueOn the day on which the next is due; null while the initiative does not run or the side has no owner
 * @param overdue whether that day had passed when this was told
 */
public record CheckInState(
        UUID id, UUID initiativeId, CheckInSide side, Said latest, Said recorded, LocalDate dueOn, boolean overdue) {

    /** One check-in; who said it is a subject. */
    public record Said(
            UUID id,
            String by,
            LocalDate effectiveOn,
            Confidences confidence,
            String comment,
            List<String> decisionsNeeded) {}
}
