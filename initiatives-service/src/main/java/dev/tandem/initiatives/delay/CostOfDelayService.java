package dev.tandem.initiatives.delay;

import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.deadline.Deadlines;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeName;
import dev.tandem.initiatives.initiative.OwnInitiatives;
import dev.tandem.initiatives.initiative.UpcomingInitiatives;
import dev.tandem.initiatives.listing.Ranking;
import dev.tandem.initiatives.organisation.OrganisationService;
import dev.tandem.initiatives.plan.Plan;
import dev.tandem.initiatives.plan.PlanState;
import dev.tandem.initiatives.plan.Plans;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Ranks the initiatives that are not live yet by what a month of delay costs. */
@ApplicationScoped
public class CostOfDelayService {

    private static final Ranking<Row> RANKING =
            new Ranking<>(Row::monthly, row -> row.name().id());

    private final UpcomingInitiatives upcoming;
    private final OwnInitiatives own;
    private final Plans plans;
    private final Deadlines deadlines;
    private final OrganisationService organisation;
    private final Caller caller;

    CostOfDelayService(
            UpcomingInitiatives upcoming,
            OwnInitiatives own,
            Plans plans,
            Deadlines deadlines,
            OrganisationService organisation,
            Caller caller) {
        this.upcoming = upcoming;
        this.own = own;
        this.plans = plans;
        this.deadlines = deadlines;
        this.organisation = organisation;
        this.caller = caller;
    }

    /** One initiative with what its plan says. */
    private record Row(
            InitiativeName name,
            String currency,
            Integer planVersion,
            boolean baseline,
            Map<String, CostOfDelay> costs) {

        BigDecimal monthly() {
            return cost() == null ? null : cost().monthly();
        }

        CostOfDelay cost() {
            return costs.get(currency);
        }
    }

    private record Placed(Row row, Integer rank) {}

    /** Those whose money the caller may read: all, or portfolio managers' and integrators' own. */
    @Transactional
    public Page<CostOfDelayView> rank(CostOfDelayFilter filter, Paging paging) {
        Page<Placed> page = RANKING.page(rows(filter), paging, Placed::new);
        Map<UUID, List<CostOfDelayView.NextDeadline>> next = nextDeadlines(page.items());
        return page.map(placed -> view(placed, next));
    }

    /** All of the ranking, as above. */
    @Transactional
    public List<CostOfDelayView> all(CostOfDelayFilter filter) {
        List<Placed> all = RANKING.all(rows(filter), Placed::new);
        Map<UUID, List<CostOfDelayView.NextDeadline>> next = nextDeadlines(all);
        return all.stream().map(placed -> view(placed, next)).toList();
    }

    private List<Row> rows(CostOfDelayFilter filter) {
        String currency = filter.currency().orElseGet(() -> organisation.get().baseCurrency());
        Predicate<Initiative> readable = readable();
        return upcoming.rows(
                filter.portfolioNode(),
                some -> rows(some.stream().filter(readable).toList(), currency));
    }

    private Predicate<Initiative> readable() {
        if (caller.hasAny(Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE)) {
            return any -> true;
        }
        Set<UUID> mine = own.of(caller.subject());
        return initiative -> mine.contains(initiative.id());
    }

    private List<Row> rows(List<Initiative> initiatives, String currency) {
        Map<UUID, Plan> planOf =
                plans.of(initiatives.stream().map(Initiative::id).toList());
        return initiatives.stream()
                .map(initiative -> row(initiative, planOf.get(initiative.id()), currency))
                .toList();
    }

    private static Row row(Initiative initiative, Plan plan, String currency) {
        if (plan == null) {
            return new Row(InitiativeName.of(initiative), currency, null, false, Map.of());
        }
        PlanState state = plan.state();
        boolean baseline = state.baseline() != null;
        return new Row(
                InitiativeName.of(initiative),
                currency,
                baseline ? state.baseline().version() : state.current().version(),
                baseline,
                CostOfDelay.of(PlannedBenefits.of(
                        baseline ? state.baseline().lines() : state.current().lines())));
    }

    private static CostOfDelayView view(Placed placed, Map<UUID, List<CostOfDelayView.NextDeadline>> deadlines) {
        Row row = placed.row();
        CostOfDelay cost = row.cost();
        return new CostOfDelayView(
                placed.rank(),
                row.name().id(),
                row.name().title(),
                row.name().status(),
                row.name().portfolioNodeId(),
                money(row.monthly(), row.currency()),
                cost == null ? 0 : cost.months(),
                cost == null || cost.months() == 0 ? null : money(cost.dated(), row.currency()),
                cost == null || cost.undated().signum() == 0 ? null : money(cost.undated(), row.currency()),
                row.planVersion(),
                row.baseline(),
                row.costs().keySet().stream()
                        .filter(currency -> !currency.equals(row.currency()))
                        .sorted()
                        .toList(),
                deadlines.getOrDefault(row.name().id(), List.of()));
    }

    private Map<UUID, List<CostOfDelayView.NextDeadline>> nextDeadlines(List<Placed> shown) {
        Set<UUID> ids = shown.stream().map(placed -> placed.row().name().id()).collect(Collectors.toSet());
        return deadlines.openOf(ids, organisation.today()).stream()
                .collect(Collectors.groupingBy(
                        Deadlines.Judged::initiativeId,
                        Collectors.mapping(
                                open -> new CostOfDelayView.NextDeadline(
                                        open.kind().name(), open.title(), open.dueOn(), open.standing()),
                                Collectors.toList())));
    }

    private static Money money(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
