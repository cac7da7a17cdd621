package dev.tandem.initiatives.deadline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a deadline stands on a day of the organisation's time zone.
 *
 * <ol>
 *   <li>VOID: it no longer holds, or its initiative is rejected, cancelled or retired.
 *   <li>MET, or MET_LATE after the due date: it was reported met, or the initiative went live where that meets it.
 *   <li>BREACHED: the due date is over. A day ends in the organisation's time zone, so on the due date itself it is not.
 *   <li>AT_RISK: the due date is at most the lead time away, or the planned end is after it.
 *   <li>ON_TRACK: else.
 * </ol>
 */
final class DeadlineRule {

    private DeadlineRule() {}

    /**
     * What is known of a deadline.
     *
     * @param metOn the day on which it was met, or null
     * @param live whether the initiative is live or closed and that meets the deadline
     * @param liveOn the day on which it went live, where known; else null
     * @param plannedEnd the last planned day of the initiative, or null
     * @param over whether it or its initiative no longer holds
     */
    record Facts(
            LocalDate dueOn,
            int leadDays,
            LocalDate metOn,
            boolean live,
            LocalDate liveOn,
            LocalDate plannedEnd,
            boolean over) {}

    static Standing judge(Facts facts, LocalDate today) {
        if (facts.over()) {
            return new Standing(Standing.Code.VOID, List.of());
        }
        if (facts.metOn() != null || facts.live()) {
            LocalDate met = facts.metOn() != null ? facts.metOn() : facts.liveOn();
            boolean late = met != null && met.isAfter(facts.dueOn());
            return new Standing(late ? Standing.Code.MET_LATE : Standing.Code.MET, List.of());
        }
        if (today.isAfter(facts.dueOn())) {
            return new Standing(Standing.Code.BREACHED, List.of(Standing.Reason.PAST_DUE));
        }
        List<Standing.Reason> reasons = new ArrayList<>();
        if (!today.isBefore(facts.dueOn().minusDays(facts.leadDays()))) {
            reasons.add(Standing.Reason.LEAD_TIME);
        }
        if (facts.plannedEnd() != null && facts.plannedEnd().isAfter(facts.dueOn())) {
            reasons.add(Standing.Reason.PLANNED_END);
        }
        return new Standing(reasons.isEmpty() ? Standing.Code.ON_TRACK : Standing.Code.AT_RISK, reasons);
    }
}
