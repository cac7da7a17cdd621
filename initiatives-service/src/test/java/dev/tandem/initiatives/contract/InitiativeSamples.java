package dev.tandem.initiatives.contract;

import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.initiative.Contribution;
import dev.tandem.initiatives.initiative.InitiativeEvent;
import dev.tandem.initiatives.initiative.InitiativeState;
import dev.tandem.initiatives.initiative.JourneyStage;
import dev.tandem.initiatives.initiative.PendingSignOff;
import dev.tandem.initiatives.initiative.UpgradedSystem;
import dev.tandem.initiatives.initiative.ValueDriver;
import dev.tandem.initiatives.plan.CostType;
import dev.tandem.initiatives.plan.ExpenseType;
import dev.tandem.initiatives.plan.LineKind;
import dev.tandem.initiatives.plan.PlanEvent;
import dev.tandem.initiatives.plan.PlanLine;
import dev.tandem.initiatives.plan.PlanState;
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.journal.DomainEvent;
import dev.tandem.money.Decimal18;
import dev.tandem.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** One believable event of every type of initiatives and plans. */
final class InitiativeSamples {

    static final UUID INITIATIVE = SampleEvents.id(0x51);

    private static final UUID ADOPTED = SampleEvents.id(0x52);
    private static final UUID REJECTED = SampleEvents.id(0x53);
    private static final Set<String> OWNERS = Set.of("bianca", "theo");

    private InitiativeSamples() {}

    static List<DomainEvent> all() {
        List<DomainEvent> events = new ArrayList<>();
        events.addAll(life());
        events.addAll(adoption());
        events.addAll(rejection());
        events.addAll(plan());
        return events;
    }

    private static List<DomainEvent> life() {
        Story story = new Story(INITIATIVE, false);
        PendingSignOff pending = new PendingSignOff(
                SampleEvents.id(0x61), Gate.APPROVE, Side.BUSINESS, 1, "bianca", LocalDate.of(2026, 4, 1));
        return List.of(
                story.tell(InitiativeEvent.Proposed::new, Status.PROPOSED, null, List.of(), null, false),
                story.tell(InitiativeEvent.Revised::new, Status.PROPOSED, null, List.of(), null, false),
                story.tell(InitiativeEvent.SignedOff::new, Status.PROPOSED, null, List.of(pending), null, false),
                story.tell(InitiativeEvent.SignOffVoided::new, Status.PROPOSED, null, List.of(), null, false),
                story.tell(
                        InitiativeEvent.Approved::new,
                        Status.APPROVED,
                        null,
                        List.of(),
                        LocalDate.of(2026, 4, 2),
                        false),
                story.tell(
                        InitiativeEvent.Started::new,
                        Status.IN_PROGRESS,
                        null,
                        List.of(),
                        LocalDate.of(2026, 5, 4),
                        false),
                story.tell(
                        InitiativeEvent.Held::new,
                        Status.ON_HOLD,
                        "The supplier is late.",
                        List.of(),
                        LocalDate.of(2026, 6, 1),
                        false),
                story.tell(
                        InitiativeEvent.Resumed::new,
                        Status.IN_PROGRESS,
                        null,
                        List.of(),
                        LocalDate.of(2026, 7, 1),
                        false),
                story.tell(
                        InitiativeEvent.WentLive::new, Status.LIVE, null, List.of(), LocalDate.of(2026, 9, 1), false),
                story.tell(
                        InitiativeEvent.Closed::new, Status.CLOSED, null, List.of(), LocalDate.of(2027, 3, 31), false),
                story.tell(InitiativeEvent.Retired::new, Status.CLOSED, null, List.of(), null, true));
    }

    private static List<DomainEvent> adoption() {
        Story story = new Story(ADOPTED, true);
        return List.of(
                story.tell(InitiativeEvent.Adopted::new, Status.IN_PROGRESS, null, List.of(), null, false),
                story.tell(
                        InitiativeEvent.Cancelled::new,
                        Status.CANCELLED,
                        "Nobody needs it any more.",
                        List.of(),
                        LocalDate.of(2026, 8, 1),
                        false));
    }

    private static List<DomainEvent> rejection() {
        Story story = new Story(REJECTED, false);
        return List.of(
                story.tell(InitiativeEvent.Rejected::new, Status.REJECTED, null, List.of(), null, false),
                story.tell(
                        InitiativeEvent.Reproposed::new,
                        Status.PROPOSED,
                        "With a smaller scope.",
                        List.of(),
                        null,
                        false));
    }

    private static List<DomainEvent> plan() {
        PlanState changed = new PlanState(INITIATIVE, new PlanState.Current(1, "paul", lines()), null, null);
        PlanState baselined = new PlanState(INITIATIVE, changed.current(), new PlanState.Baseline(1, lines()), null);
        PlanState.Added added =
                new PlanState.Added(2, "jira-connector", LocalDate.of(2026, 3, 31), lines().subList(0, 1));
        return List.of(
                new PlanEvent.Changed(null, changed, 1, OWNERS),
                new PlanEvent.Baselined(changed, baselined, 2, OWNERS),
                new PlanEvent.VersionAdded(
                        baselined,
                        new PlanState(INITIATIVE, baselined.current(), baselined.baseline(), added),
                        3,
                        OWNERS));
    }

    private static List<PlanLine> lines() {
        LocalDate from = LocalDate.of(2026, 5, 1);
        LocalDate to = LocalDate.of(2026, 8, 31);
        return List.of(
                new PlanLine(
                        LineKind.COST,
                        "Two engineers",
                        ExpenseType.CAPEX,
                        CostType.PEOPLE,
                        Money.of("120000.00", "EUR"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        from,
                        to,
                        null,
                        null),
                new PlanLine(
                        LineKind.BENEFIT,
                        "Fewer calls about returns",
                        null,
                        null,
                        Money.of("150000.00", "EUR"),
                        ValueDriver.CUT_COST,
                        null,
                        "return-calls",
                        Decimal18.of("4200"),
                        Money.of("-3.50", "EUR"),
                        null,
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2027, 8, 31),
                        null,
                        null),
                new PlanLine(
                        LineKind.EFFORT,
                        "Team for the move",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        from,
                        to,
                        "Team Returns",
                        Decimal18.of("2.5")));
    }

    /** Tells one initiative's events in their order. */
    private static final class Story {

        private final UUID id;
        private final boolean adopted;
        private InitiativeState state;
        private long sequence;
        private final LocalDate[] dates = new LocalDate[4];

        Story(UUID id, boolean adopted) {
            this.id = id;
            this.adopted = adopted;
        }

        DomainEvent tell(
                Function<InitiativeEvent.Change, InitiativeEvent> event,
                Status status,
                String reason,
                List<PendingSignOff> pending,
                LocalDate effectiveOn,
                boolean retired) {
            switch (status) {
                case APPROVED -> dates[0] = effectiveOn;
                case IN_PROGRESS -> dates[1] = dates[1] == null ? effectiveOn : dates[1];
                case LIVE -> dates[2] = effectiveOn;
                case CLOSED -> dates[3] = dates[3] == null ? effectiveOn : dates[3];
                default -> {}
            }
            InitiativeState before = state;
            sequence++;
            state = state(status, reason, pending, retired);
            return event.apply(new InitiativeEvent.Change(before, state, sequence, effectiveOn));
        }

        private InitiativeState state(Status status, String reason, List<PendingSignOff> pending, boolean retired) {
            return new InitiativeState(
                    id,
                    "Self-service returns",
                    sequence == 1 ? null : "Customers print the label themselves.",
                    status,
                    reason,
                    adopted,
                    dates[0] != null,
                    SampleEvents.NODE,
                    "bianca",
                    "theo",
                    "paul",
                    List.of("bianca", "jira-connector", "paul", "theo"),
                    List.of(
                            new Contribution(SampleEvents.OBJECTIVE, "60"),
                            new Contribution(SampleEvents.id(0x22), "40")),
                    List.of(new UpgradedSystem("Web shop", "APP-0042"), new UpgradedSystem("Returns desk", null)),
                    List.of(ValueDriver.CUT_COST, ValueDriver.EFFICIENCY),
                    JourneyStage.RETURN,
                    LocalDate.of(2026, 5, 1),
                    LocalDate.of(2026, 8, 31),
                    LocalDate.of(2026, 9, 30),
                    Map.of("channel", "online"),
                    List.of(new ExternalReference(
                            "jira", "SHOP-" + Long.toHexString(id.getLeastSignificantBits() & 0xff))),
                    sequence == 1 && !adopted ? null : Integer.valueOf(1),
                    dates[0] != null || adopted ? Integer.valueOf(1) : null,
                    pending,
                    dates[0],
                    dates[1],
                    dates[2],
                    dates[3],
                    null,
                    retired);
        }
    }
}
