package dev.tandem.initiatives.contract;

import dev.tandem.initiatives.deadline.DeadlineEvent;
import dev.tandem.initiatives.deadline.DeadlineKind;
import dev.tandem.initiatives.deadline.DeadlineState;
import dev.tandem.initiatives.deadline.Finding;
import dev.tandem.initiatives.deadline.MetBy;
import dev.tandem.initiatives.dependency.DependencyEvent;
import dev.tandem.initiatives.dependency.DependencyKind;
import dev.tandem.initiatives.dependency.DependencyState;
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.initiatives.risk.Bearing;
import dev.tandem.initiatives.risk.RiskEvent;
import dev.tandem.initiatives.risk.RiskResponse;
import dev.tandem.initiatives.risk.RiskState;
import dev.tandem.initiatives.risk.RiskStatus;
import dev.tandem.initiatives.score.EnteredPart;
import dev.tandem.initiatives.score.ScoreEvent;
import dev.tandem.initiatives.score.ScorePart;
import dev.tandem.initiatives.score.ScoreState;
import dev.tandem.journal.DomainEvent;
import dev.tandem.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** One believable event of every type of what an initiative depends on and is exposed to. */
final class ObligationSamples {

    private static final Set<String> OWNERS = Set.of("bianca", "theo");

    private ObligationSamples() {}

    static List<DomainEvent> all() {
        return Stream.of(dependency(), risk(), deadline(), score())
                .flatMap(List::stream)
                .toList();
    }

    private static List<DomainEvent> dependency() {
        DependencyState linked = dependency(true);
        return List.of(
                new DependencyEvent.Linked(linked, 1, OWNERS),
                new DependencyEvent.Unlinked(linked, dependency(false), 2, OWNERS));
    }

    private static DependencyState dependency(boolean linked) {
        return new DependencyState(
                SampleEvents.id(0x71),
                DependencyKind.NEEDS,
                InitiativeSamples.INITIATIVE,
                SampleEvents.id(0x52),
                "Labels come from the new warehouse system.",
                new ExternalReference("architecture-office", "D-8"),
                linked);
    }

    private static List<DomainEvent> score() {
        return List.of(new ScoreEvent.Entered(
                null,
                new ScoreState(
                        InitiativeSamples.INITIATIVE,
                        List.of(
                                new EnteredPart(
                                        ScorePart.RISK_REDUCTION, 5, false, null, "bianca", LocalDate.of(2026, 4, 1)),
                                new EnteredPart(
                                        ScorePart.JOB_SIZE,
                                        13,
                                        true,
                                        "Two teams are new to it.",
                                        "theo",
                                        LocalDate.of(2026, 4, 2)))),
                1,
                OWNERS));
    }

    private static List<DomainEvent> deadline() {
        DeadlineState set = deadline(LocalDate.of(2026, 9, 30), null, List.of(), false);
        DeadlineState moved = deadline(LocalDate.of(2026, 10, 31), null, List.of(), false);
        DeadlineState atRisk = deadline(LocalDate.of(2026, 10, 31), Finding.AT_RISK, List.of("LEAD_TIME"), false);
        DeadlineState breached = deadline(LocalDate.of(2026, 10, 31), Finding.BREACHED, List.of("PAST_DUE"), false);
        DeadlineState retired = deadline(LocalDate.of(2026, 10, 31), Finding.BREACHED, List.of("PAST_DUE"), true);
        return List.of(
                new DeadlineEvent.DeadlineSet(new DeadlineEvent.Change(null, set, 1, OWNERS)),
                new DeadlineEvent.DeadlineRevised(new DeadlineEvent.Change(set, moved, 2, OWNERS)),
                new DeadlineEvent.DeadlineAtRisk(new DeadlineEvent.Change(moved, atRisk, 3, OWNERS)),
                new DeadlineEvent.DeadlineBreached(new DeadlineEvent.Change(atRisk, breached, 4, OWNERS)),
                new DeadlineEvent.DeadlineRetired(new DeadlineEvent.Change(breached, retired, 5, OWNERS)));
    }

    private static DeadlineState deadline(LocalDate dueOn, Finding told, List<String> reasons, boolean retired) {
        return new DeadlineState(
                SampleEvents.id(0x73),
                InitiativeSamples.INITIATIVE,
                DeadlineKind.SECURITY,
                "The old label library leaves support",
                dueOn,
                90,
                MetBy.GOING_LIVE,
                null,
                false,
                told,
                reasons,
                new ExternalReference("supplier-desk", "EOL-2026-4"),
                retired);
    }

    private static List<DomainEvent> risk() {
        RiskState recorded = risk(4, RiskStatus.OPEN);
        return List.of(
                new RiskEvent.Recorded(recorded, 1, OWNERS),
                new RiskEvent.Revised(recorded, risk(2, RiskStatus.CLOSED), 2, OWNERS));
    }

    private static RiskState risk(int probability, RiskStatus status) {
        return new RiskState(
                SampleEvents.id(0x72),
                InitiativeSamples.INITIATIVE,
                "The carrier changes its label format",
                null,
                Bearing.THREATENS,
                probability,
                3,
                probability * 3,
                Money.of("80000.00", "EUR"),
                "theo",
                RiskResponse.REDUCE,
                "Contract tests against the carrier's sandbox.",
                status,
                new ExternalReference("risk-register", "R-17"));
    }
}
