package dev.tandem.initiatives.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineRuleTest {

    /** Due on 30 June 2026 with a lead of 30 days: at risk from 31 May on. */
    @ParameterizedTest(name = "on {0}, planned end {1}, met {2}, live {3} on {4}, over {5}: {6} {7}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-01-01, -,          -,          false, -,          false, ON_TRACK, ''",
                "2026-05-30, -,          -,          false, -,          false, ON_TRACK, ''",
                "2026-05-31, -,          -,          false, -,          false, AT_RISK,  LEAD_TIME",
                "2026-06-30, -,          -,          false, -,          false, AT_RISK,  LEAD_TIME",
                "2026-07-01, -,          -,          false, -,          false, BREACHED, PAST_DUE",
                "2026-01-01, 2026-06-30, -,          false, -,          false, ON_TRACK, ''",
                "2026-01-01, 2026-07-01, -,          false, -,          false, AT_RISK,  PLANNED_END",
                "2026-06-01, 2026-07-01, -,          false, -,          false, AT_RISK,  LEAD_TIME PLANNED_END",
                "2026-07-01, 2026-07-01, -,          false, -,          false, BREACHED, PAST_DUE",
                "2026-07-01, -,          2026-06-30, false, -,          false, MET,      ''",
                "2026-07-01, -,          2026-07-01, false, -,          false, MET_LATE, ''",
                "2026-07-09, -,          -,          true,  2026-06-30, false, MET,      ''",
                "2026-07-09, -,          -,          true,  2026-07-01, false, MET_LATE, ''",
                "2026-07-09, -,          -,          true,  -,          false, MET,      ''",
                "2026-07-09, -,          2026-06-01, true,  2026-07-05, false, MET,      ''",
                "2026-07-09, -,          -,          false, -,          true,  VOID,     ''",
                "2026-07-09, -,          2026-06-30, false, -,          true,  VOID,     ''",
            })
    void aDeadlineStandsWhereItsDaysSay(
            LocalDate today,
            LocalDate plannedEnd,
            LocalDate metOn,
            boolean live,
            LocalDate liveOn,
            boolean over,
            String code,
            String reasons) {
        Standing standing = DeadlineRule.judge(
                new DeadlineRule.Facts(LocalDate.of(2026, 6, 30), 30, metOn, live, liveOn, plannedEnd, over), today);

        assertEquals(code, standing.code().name());
        assertEquals(
                reasons, standing.reasons().stream().map(Standing.Reason::name).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest(name = "{0}: {1} days")
    @CsvSource({"SECURITY, 90", "COMPLIANCE, 60", "CONTRACT, 30", "MARKET, 30", "DELIVERY, 30"})
    void theLeadTimeFollowsTheKindWhereNobodySaysOtherwise(DeadlineKind kind, int days) {
        LocalDate due = LocalDate.of(2026, 6, 30);

        assertEquals(days, new DeadlineDraft(kind, "x", due, null, null, null, null).leadDays());
        assertEquals(7, new DeadlineDraft(kind, "x", due, 7, null, null, null).leadDays());
    }
}
