package dev.tandem.initiatives.contract;

import dev.tandem.initiatives.forecast.ForecastEvent;
import dev.tandem.initiatives.forecast.ForecastLine;
import dev.tandem.initiatives.forecast.ForecastState;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.gate.SignOffDecision;
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.initiative.Condition;
import dev.tandem.initiatives.initiative.Contribution;
import dev.tandem.initiatives.initiative.InitiativeEvent;
import dev.tandem.initiatives.initiative.InitiativeState;
import dev.tandem.initiatives.initiative.JourneyStage;
import dev.tandem.initiatives.initiative.LastSignOff;
import dev.tandem.initiatives.initiative.PendingSignOff;
import dev.tandem.initiatives.initiative.Signing;
import dev.tandem.initiatives.initiative.UpgradedSystem;
import dev.tandem.initiatives.initiative.ValueDriver;
import dev.tandem.initiatives.initiative.WaitingGate;
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
import java.util.HashMap;
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
    private static final Signing NOTHING = new Signing(List.of(), List.of(), List.of(), null);
    private static final Set<String> OWNERS = Set.of("bianca", "theo");

    private InitiativeSamples() {}

    static List<DomainEvent> all() {
        List<DomainEvent> events = new ArrayList<>();
        events.addAll(life());
        events.addAll(adoption());
        events.addAll(rejection());
        events.addAll(plan());
        events.addAll(forecast());
        return events;
    }

    private static List<DomainEvent> life() {
        Story story = new Story(INITIATIVE, false);
        LocalDate april = LocalDate.of(2026, 4, 1);
        WaitingGate waiting = new WaitingGate(
                Gate.APPROVE,
                1,
                "paul",
                LocalDate.of(2026, 3, 30),
                LocalDate.of(2026, 4, 13),
                List.of(Side.BUSINESS, Side.TECHNOLOGY));
        UUID signOff = SampleEvents.id(0x61);
        PendingSignOff pending = new PendingSignOff(signOff, Gate.APPROVE, Side.BUSINESS, 1, "bianca", april);
        Condition said =
                new Condition(1, Gate.APPROVE, Side.BUSINESS, 1, "Name a second supplier.", "bianca", april, false);
        Condition binding =
                new Condition(1, Gate.APPROVE, Side.BUSINESS, 1, "Name a second supplier.", "bianca", april, true);
        LastSignOff last = new LastSignOff(
                signOff,
                Gate.APPROVE,
                Side.BUSINESS,
                SignOffDecision.APPROVE_WITH_CONDITIONS,
                1,
                "bianca",
                april,
                List.of("Name a second supplier."));
        Signing asked = new Signing(List.of(waiting), List.of(), List.of(), null);
        Signing signed =
                new Signing(List.of(waiting.missing(Set.of(Side.TECHNOLOGY))), List.of(pending), List.of(said), last);
        Signing nothing = new Signing(List.of(), List.of(), List.of(), last);
        Signing bound = new Signing(List.of(), List.of(), List.of(binding), last);
        return List.of(
                story.tell(InitiativeEvent.Proposed::new, Status.PROPOSED, null, NOTHING, null),
                story.tell(InitiativeEvent.Revised::new, Status.PROPOSED, null, NOTHING, null),
                story.tell(InitiativeEvent.GateRequested::new, Status.PROPOSED, null, asked, null),
                story.tell(InitiativeEvent.SignedOff::new, Status.PROPOSED, null, signed, april),
                story.tell(InitiativeEvent.SignOffVoided::new, Status.PROPOSED, null, nothing, null),
                story.tell(InitiativeEvent.Approved::new, Status.APPROVED, null, bound, LocalDate.of(2026, 4, 2)),
                story.tell(InitiativeEvent.ConditionClosed::new, Status.APPROVED, null, nothing, null),
                story.tell(InitiativeEvent.Started::new, Status.IN_PROGRESS, null, nothing, LocalDate.of(2026, 5, 4)),
                story.tell(
                        InitiativeEvent.Held::new,
                        Status.ON_HOLD,
                        "The supplier is late.",
                        nothing,
                        LocalDate.of(2026, 6, 1)),
                story.tell(InitiativeEvent.Resumed::new, Status.IN_PROGRESS, null, nothing, LocalDate.of(2026, 7, 1)),
                story.tell(InitiativeEvent.WentLive::new, Status.LIVE, null, nothing, LocalDate.of(2026, 9, 1)),
                story.tell(InitiativeEvent.Closed::new, Status.CLOSED, null, nothing, LocalDate.of(2027, 3, 31)),
                story.tell(InitiativeEvent.Retired::new, Status.CLOSED, null, nothing, null));
    }

    private static List<DomainEvent> adoption() {
        Story story = new Story(ADOPTED, true);
        return List.of(
                story.tell(InitiativeEvent.Adopted::new, Status.IN_PROGRESS, null, NOTHING, null),
                story.tell(
                        InitiativeEvent.Cancelled::new,
                        Status.CANCELLED,
                        "Nobody needs it any more.",
                        NOTHING,
                        LocalDate.of(2026, 8, 1)));
    }

    private static List<DomainEvent> rejection() {
        Story story = new Story(REJECTED, false);
        return List.of(
                story.tell(InitiativeEvent.Rejected::new, Status.REJECTED, null, NOTHING, LocalDate.of(2026, 4, 10)),
                story.tell(
                        InitiativeEvent.Reproposed::new,
                        Status.PROPOSED,
                        "With a smaller scope.",
                        NOTHING,
                        LocalDate.of(2026, 5, 2)));
    }

    private static List<DomainEvent> plan() {
        PlanState changed = new PlanState(INITIATIVE, new PlanState.Current(1, "paul", lines()), null, null);
        PlanState baselined = new PlanState(INITIATIVE, changed.current(), new PlanState.Baseline(1, lines()), null);
        PlanState.Added added =
                new PlanState.Added(2, "jira-connector", LocalDate.of(2026, 3, 31), lines().subList(0, 1));
        return List.of(
                new PlanEvent.Changed(null, changed, 1, OWNERS),
                new PlanEvent.Baselined(changed, baselined, 2, OWNERS, LocalDate.parse("2026-04-20")),
                new PlanEvent.VersionAdded(
                        baselined,
                        new PlanState(INITIATIVE, baselined.current(), baselined.baseline(), added),
                        3,
                        OWNERS));
    }

    private static List<DomainEvent> forecast() {
        ForecastLine team = new ForecastLine(
                LineKind.COST,
                "team",
                "Two engineers",
                ExpenseType.CAPEX,
                "PEOPLE",
                Money.of("131000.00", "EUR"),
                Money.of("120000.00", "EUR"),
                null,
                null,
                LocalDate.of(2026, 5, 1),
                LocalDate.of(2026, 9, 30),
                null,
                null);
        ForecastState.Version current = new ForecastState.Version(1, LocalDate.of(2026, 6, 30), "theo", List.of(team));
        return List.of(new ForecastEvent.Revised(null, new ForecastState(INITIATIVE, current, null), 1, OWNERS));
    }

    private static List<PlanLine> lines() {
        LocalDate from = LocalDate.of(2026, 5, 1);
        LocalDate to = LocalDate.of(2026, 8, 31);
        return List.of(
                new PlanLine(
                        LineKind.COST,
                        "team",
                        "Two engineers",
                        ExpenseType.CAPEX,
                        "PEOPLE",
                        Money.of("120000.00", "EUR"),
                        null,
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
                        "calls",
                        "Fewer calls about returns",
                        null,
                        null,
                        Money.of("150000.00", "EUR"),
                        Decimal18.of("0.8"),
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
                        null,
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
        private final Map<String, LocalDate> days = new HashMap<>();
        private InitiativeState state;
        private long sequence;

        Story(UUID id, boolean adopted) {
            this.id = id;
            this.adopted = adopted;
        }

        DomainEvent tell(
                Function<InitiativeEvent.Change, InitiativeEvent> kind,
                Status status,
                String reason,
                Signing signing,
                LocalDate effectiveOn) {
            InitiativeState before = state;
            sequence++;
            String type =
                    kind.apply(new InitiativeEvent.Change(null, null, 0, null)).type();
            days.put(type.split("\\.", -1)[3], effectiveOn);
            state = state(status, reason, signing);
            return kind.apply(new InitiativeEvent.Change(before, state, sequence, effectiveOn));
        }

        private InitiativeState state(Status status, String reason, Signing signing) {
            boolean approved = days.containsKey("approved");
            return new InitiativeState(
                    id,
                    "Self-service returns",
                    sequence == 1 ? null : "Customers print the label themselves.",
                    status,
                    reason,
                    adopted,
                    approved,
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
                    approved || adopted ? Integer.valueOf(1) : null,
                    signing.waitingGates(),
                    signing.pendingSignOffs(),
                    signing.conditions(),
                    signing.lastSignOff(),
                    days.get("approved"),
                    days.get("started"),
                    days.get("went-live"),
                    days.get("closed"),
                    null,
                    days.get("held"),
                    days.get("resumed"),
                    days.get("rejected"),
                    days.get("re-proposed"),
                    days.get("cancelled"),
                    null,
                    sequence == 1 ? null : Integer.valueOf(14),
                    days.containsKey("retired"));
        }
    }
}
