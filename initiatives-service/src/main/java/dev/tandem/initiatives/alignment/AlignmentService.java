package dev.tandem.initiatives.alignment;

import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.initiative.JourneyStage;
import dev.tandem.initiatives.initiative.OwnInitiatives;
import dev.tandem.initiatives.organisation.OrganisationService;
import dev.tandem.initiatives.portfolio.PortfolioNodes;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.money.Currencies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;

/** Reports how far strategy and execution, and the two sides, agree. */
@ApplicationScoped
public class AlignmentService {

    private static final int USUAL_MINOR_UNITS = 2;

    private final AlignmentRepository repository;
    private final AlignmentReading reading;
    private final OwnInitiatives own;
    private final PortfolioNodes nodes;
    private final OrganisationService organisation;
    private final Caller caller;

    AlignmentService(
            AlignmentRepository repository,
            AlignmentReading reading,
            OwnInitiatives own,
            PortfolioNodes nodes,
            OrganisationService organisation,
            Caller caller) {
        this.repository = repository;
        this.reading = reading;
        this.own = own;
        this.nodes = nodes;
        this.organisation = organisation;
        this.caller = caller;
    }

    /** Which initiatives it is about: null for no limit. */
    private record Bounds(Set<UUID> own, UUID nodeId, Set<UUID> nodes, JourneyStage stage) {

        boolean none() {
            return own == null && nodes == null && stage == null;
        }

        boolean take(Work work) {
            return (own == null || own.contains(work.id()))
                    && (nodes == null || nodes.contains(work.nodeId()))
                    && (stage == null || stage.name().equals(work.stage()));
        }
    }

    /** Over the initiatives whose money the caller may read. */
    @Transactional
    public AlignmentView report(AlignmentFilter filter) {
        Works.Known known = reading.begin();
        LocalDate today = organisation.today();
        Bounds bounds = bounds(filter);
        AlignmentFacts facts = reading.read(known, today);
        Groups groups =
                switch (filter.by()) {
                    case THEME, OBJECTIVE -> Groups.one();
                    case PORTFOLIO_NODE -> Groups.ofNodes(repository.nodes());
                    case STAGE ->
                        Groups.ofStages(Arrays.stream(JourneyStage.values())
                                .map(Enum::name)
                                .toList());
                };
        List<Work> works = facts.works().stream().filter(bounds::take).toList();
        works.forEach(groups::add);
        return view(filter, today, bounds, facts, works, groups);
    }

    private AlignmentView view(
            AlignmentFilter filter,
            LocalDate today,
            Bounds bounds,
            AlignmentFacts facts,
            List<Work> works,
            Groups groups) {
        boolean whole = bounds.none();
        Goals goals = facts.goals();
        Tally tally = groups.total();
        Judgement judgement = new Judgement(goals, tally, whole);
        Overall overall = judgement.overall();
        SortedMap<Integer, BigDecimal> agreed = Split.shares(judgement.agreedShares());
        boolean byObjective = filter.by() == AlignmentBy.OBJECTIVE;
        boolean grouped = filter.by() == AlignmentBy.PORTFOLIO_NODE || filter.by() == AlignmentBy.STAGE;
        return new AlignmentView(
                bounds.own() == null ? AlignmentView.Scope.ALL : AlignmentView.Scope.OWN,
                today,
                bounds.nodeId(),
                bounds.stage(),
                tally.initiatives,
                whole ? goals.size() : tally.touched.cardinality(),
                PartView.figure(overall),
                PartView.of(overall),
                groups.currencies().stream()
                        .map(currency -> CurrencyView.of(
                                currency,
                                new MoneyShares(
                                        goals,
                                        agreed,
                                        tally.planned.get(currency),
                                        tally.actual.get(currency),
                                        minorUnits(currency)),
                                goals,
                                byObjective))
                        .toList(),
                grouped ? groups(goals, groups, filter.by() == AlignmentBy.STAGE) : null,
                findings(Findings.of(goals, works, tally, whole, facts.signals()), filter.limit()));
    }

    private Bounds bounds(AlignmentFilter filter) {
        boolean everything = caller.hasAny(Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE);
        UUID nodeId = filter.portfolioNode().map(nodes::asked).orElse(null);
        return new Bounds(
                everything ? null : own.of(caller.subject()),
                nodeId,
                nodeId == null ? null : new HashSet<>(nodes.withDescendants(nodeId)),
                filter.journeyStage().orElse(null));
    }

    private static List<GroupView> groups(Goals goals, Groups groups, boolean stages) {
        List<String> currencies = List.copyOf(groups.currencies());
        List<Split> planned = money(groups, currencies, tally -> tally.planned);
        List<Split> actual = money(groups, currencies, tally -> tally.actual);
        List<GroupView> views = new ArrayList<>();
        groups.rolledUp().forEach((place, tally) -> {
            Groups.Label label = groups.label(place);
            Overall overall = new Judgement(goals, tally, false).overall();
            List<GroupView.OfCurrency> money = new ArrayList<>();
            for (int i = 0; i < currencies.size(); i++) {
                if (planned.get(i).has(place) || actual.get(i).has(place)) {
                    money.add(new GroupView.OfCurrency(
                            currencies.get(i),
                            GroupView.Share.of(planned.get(i).at(place)),
                            GroupView.Share.of(actual.get(i).at(place))));
                }
            }
            views.add(new GroupView(
                    label == null || stages ? null : UUID.fromString(label.id()),
                    label == null || !stages ? null : JourneyStage.valueOf(label.id()),
                    label == null ? null : label.title(),
                    label == null || label.parentId() == null ? null : UUID.fromString(label.parentId()),
                    tally.initiatives,
                    PartView.figure(overall),
                    PartView.of(overall),
                    money));
        });
        return views;
    }

    private static List<Split> money(
            Groups groups, List<String> currencies, Function<Tally, Map<String, Tally.Spent>> kind) {
        return currencies.stream()
                .map(currency -> groups.money(kind, currency, minorUnits(currency)))
                .toList();
    }

    private List<FindingView> findings(Findings findings, int limit) {
        Set<UUID> shown = new HashSet<>();
        for (FindingKind kind : FindingKind.values()) {
            findings.of(kind).stream()
                    .limit(limit)
                    .filter(Findings.Item::initiative)
                    .forEach(item -> shown.add(item.id()));
        }
        Map<UUID, String> titles = repository.titles(shown);
        return Arrays.stream(FindingKind.values())
                .map(kind -> FindingView.of(kind, findings.of(kind), limit, titles))
                .toList();
    }

    private static int minorUnits(String currency) {
        return Currencies.minorUnits(currency).orElse(USUAL_MINOR_UNITS);
    }
}
