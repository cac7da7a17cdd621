package dev.tandem.initiatives.contract;

import dev.tandem.initiatives.assessment.AssessmentEvent;
import dev.tandem.initiatives.assessment.AssessmentState;
import dev.tandem.initiatives.budget.BudgetEvent;
import dev.tandem.initiatives.budget.BudgetState;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.initiatives.gaterule.GateRuleEvent;
import dev.tandem.initiatives.gaterule.GateRuleState;
import dev.tandem.initiatives.objective.ObjectiveEvent;
import dev.tandem.initiatives.objective.ObjectiveState;
import dev.tandem.initiatives.objective.Theme;
import dev.tandem.initiatives.organisation.OrganisationEvent;
import dev.tandem.initiatives.organisation.OrganisationState;
import dev.tandem.initiatives.plan.ExpenseType;
import dev.tandem.initiatives.portfolio.NodeKind;
import dev.tandem.initiatives.portfolio.PortfolioNodeEvent;
import dev.tandem.initiatives.portfolio.PortfolioNodeState;
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.initiatives.source.SourceEvent;
import dev.tandem.initiatives.source.SourceState;
import dev.tandem.journal.DomainEvent;
import dev.tandem.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** One believable event of every type, with fixed ids: what the golden samples are written from. */
final class SampleEvents {

    static final UUID NODE = id(0x11);
    static final UUID OBJECTIVE = id(0x21);

    private static final UUID PARENT_NODE = id(0x12);
    private static final UUID PARENT_OBJECTIVE = id(0x22);

    private SampleEvents() {}

    /** Every event, in an order in which it could have happened. */
    static List<DomainEvent> all() {
        return Stream.of(
                        settings(),
                        gateRules(),
                        tree(),
                        objectives(),
                        TargetSamples.all(),
                        sources(),
                        InitiativeSamples.all(),
                        assessments(),
                        budgets(),
                        ObligationSamples.all(),
                        CheckInSamples.all())
                .flatMap(List::stream)
                .map(DomainEvent.class::cast)
                .toList();
    }

    /** A fixed id in the shape of the service's own. */
    static UUID id(int number) {
        return new UUID(0x0198_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
    }

    private static List<? extends DomainEvent> settings() {
        UUID id = id(1);
        return List.of(new OrganisationEvent.OrganisationConfigured(
                new OrganisationState(id, "Organisation", "EUR", "UTC", 1, 30, List.of()),
                new OrganisationState(id, "Acme Retail", "EUR", "Europe/Berlin", 4, 14, List.of("TRAVEL")),
                1));
    }

    private static List<? extends DomainEvent> gateRules() {
        UUID id = id(0x71);
        List<Side> sides = List.of(Side.BUSINESS, Side.TECHNOLOGY);
        return List.of(new GateRuleEvent.Changed(
                new GateRuleState(id, Gate.APPROVE, sides, null, 14),
                new GateRuleState(id, Gate.APPROVE, sides, Money.of("250000.00", "EUR"), 14),
                1));
    }

    private static List<? extends DomainEvent> tree() {
        PortfolioNodeState top = node(null, "Online shop", false);
        PortfolioNodeState below = node(PARENT_NODE, "Online shop", false);
        return List.of(
                new PortfolioNodeEvent.NodeSet(null, top, 1),
                new PortfolioNodeEvent.NodeMoved(top, below, 2),
                new PortfolioNodeEvent.NodeRetired(below, node(PARENT_NODE, "Online shop", true), 3));
    }

    private static PortfolioNodeState node(UUID parent, String title, boolean retired) {
        return new PortfolioNodeState(
                NODE,
                parent,
                title,
                NodeKind.PORTFOLIO,
                List.of("paul"),
                List.of(new ExternalReference("org-chart", "SHOP")),
                retired);
    }

    private static List<? extends DomainEvent> objectives() {
        ObjectiveState set = objective(null, null, false);
        ObjectiveState revised = objective("45", "52.5", false);
        return List.of(
                new ObjectiveEvent.ObjectiveSet(set, 1),
                new ObjectiveEvent.ObjectiveRevised(set, revised, 2),
                new ObjectiveEvent.ObjectiveRetired(revised, objective("45", "52.5", true), 3));
    }

    private static ObjectiveState objective(String technologyWeight, String agreedWeight, boolean retired) {
        return new ObjectiveState(
                OBJECTIVE,
                PARENT_OBJECTIVE,
                "Sell more online",
                "Half of revenue comes from the online shop.",
                Theme.REVENUE_GROWTH,
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2027, 12, 31),
                "bianca",
                "theo",
                "60",
                technologyWeight,
                agreedWeight,
                List.of(new ExternalReference("strategy", "G-1")),
                retired);
    }

    private static List<? extends DomainEvent> sources() {
        UUID id = id(0x31);
        SourceState registered = new SourceState("jira", "jira-connector", false, false, null, null);
        SourceState handedOver = new SourceState("jira", "jira-connector-2", false, false, null, null);
        return List.of(
                new SourceEvent.Registered(id, registered, 1),
                new SourceEvent.HandedOver(id, registered, handedOver, 2),
                new SourceEvent.AdoptionConsented(
                        id, handedOver, new SourceState("jira", "jira-connector-2", true, false, "bianca", null), 3));
    }

    private static List<? extends DomainEvent> budgets() {
        BudgetState set = budget("1500000.00", "First round", false);
        BudgetState revised = budget("1650000.00", "After the board", false);
        Set<String> owners = Set.of("paul");
        return List.of(
                new BudgetEvent.BudgetSet(set, 1, owners),
                new BudgetEvent.BudgetRevised(set, revised, 2, owners),
                new BudgetEvent.BudgetRetired(revised, budget("1650000.00", "After the board", true), 3, owners));
    }

    private static BudgetState budget(String amount, String note, boolean retired) {
        return new BudgetState(
                id(0x71),
                NODE,
                2026,
                ExpenseType.CAPEX,
                Money.of(amount, "EUR"),
                note,
                new ExternalReference("planning", "B-2026-1"),
                retired);
    }

    private static List<? extends DomainEvent> assessments() {
        return List.of(new AssessmentEvent.AssessmentRecorded(
                new AssessmentState(
                        id(0x41),
                        InitiativeSamples.INITIATIVE,
                        "delivery-confidence",
                        "AMBER",
                        LocalDate.of(2026, 3, 31),
                        "steering-report",
                        "The supplier is late."),
                Set.of("bianca", "theo")));
    }
}
