package dev.tandem.initiatives.budget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.id.Ids;
import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Checked;
import dev.tandem.http.json.MergePatch;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.asof.AsOf;
import dev.tandem.initiatives.initiative.MoneyAccess;
import dev.tandem.initiatives.listing.KeysetQuery;
import dev.tandem.initiatives.listing.SortKey;
import dev.tandem.initiatives.organisation.OrganisationRepository;
import dev.tandem.initiatives.portfolio.PortfolioNodes;
import dev.tandem.initiatives.portfolio.ScopeChanged;
import dev.tandem.initiatives.problem.ConstraintProblems;
import dev.tandem.initiatives.tree.TreeProblems;
import dev.tandem.journal.AggregateKey;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The transactions on budgets. Finance sets them; who may read the money of a portfolio node reads them. */
@ApplicationScoped
public class BudgetService {

    private static final List<SortKey<Budget>> SORT_KEYS =
            List.of(SortKey.number("fiscalYear", Budget::fiscalYear), SortKey.instant("updatedAt", Budget::updatedAt));

    private final BudgetRepository repository;
    private final PortfolioNodes nodes;
    private final MoneyAccess money;
    private final OrganisationRepository organisation;
    private final Journal journal;
    private final ObjectMapper mapper;
    private final Checked checked;
    private final Caller caller;
    private final AsOf asOf;

    BudgetService(
            BudgetRepository repository,
            PortfolioNodes nodes,
            MoneyAccess money,
            OrganisationRepository organisation,
            Journal journal,
            ObjectMapper mapper,
            Checked checked,
            Caller caller,
            AsOf asOf) {
        this.repository = repository;
        this.nodes = nodes;
        this.money = money;
        this.organisation = organisation;
        this.journal = journal;
        this.mapper = mapper;
        this.checked = checked;
        this.caller = caller;
        this.asOf = asOf;
    }

    /** Sets a budget that is not set yet. */
    @Transactional
    public BudgetView set(BudgetDraft draft) {
        requireNotNegative(draft);
        UUID node = nodes.require(draft.portfolioNodeId(), "/portfolioNodeId");
        Instant now = journal.now();
        Budget budget = new Budget(Ids.next(), node, draft, now);
        BudgetEvent event = budget.set(draft, nodes.ownersOnPath(node), now);
        repository.persist(budget);
        ConstraintProblems.translating(() -> journal.append(event));
        return view(budget);
    }

    @Transactional
    public BudgetView get(Ref ref) {
        return view(readable(ref));
    }

    /** The same as it was known at an instant. */
    @Transactional
    public BudgetView get(Ref ref, Instant at) {
        Budget budget = readable(ref);
        BudgetView now = view(budget);
        return asOf.view(
                new AggregateKey(BudgetEvent.AGGREGATE, budget.id()),
                budget,
                budget.createdAt(),
                at,
                BudgetView.class,
                state -> state.put("from", now.from().toString())
                        .put("to", now.to().toString()));
    }

    @Transactional
    public Page<BudgetView> list(BudgetFilter filter, Paging paging) {
        Optional<List<UUID>> within = Optional.ofNullable(filter.portfolioNode())
                .map(text -> nodes.withDescendants(nodes.asked(Ref.parse(text, "portfolioNode"))));
        Optional<List<UUID>> own =
                money.allows(caller, Set.of()) ? Optional.empty() : Optional.of(nodes.ownedBy(caller.subject()));
        KeysetQuery<Budget> query = new KeysetQuery<>(Budget.class, Budget::id, SORT_KEYS)
                .where("e.portfolioNodeId in :within", "within", within)
                .where("e.portfolioNodeId in :own", "own", own)
                .where("e.fiscalYear = :fiscalYear", "fiscalYear", filter.fiscalYear())
                .where("e.expenseType = :expenseType", "expenseType", filter.expenseType())
                .where("e.updatedAt >= :updatedSince", "updatedSince", filter.updatedSince());
        if (!filter.includeRetired()) {
            query.where("e.retired = false");
        }
        int startMonth = organisation.get().fiscalYearStartMonth();
        return query.page(repository.getEntityManager(), filter.sort(), paging)
                .map(budget -> BudgetView.of(budget, startMonth));
    }

    /** Merges a patch into a budget: its amount, note and reference. A patch that changes nothing makes no event. */
    @Transactional
    public BudgetView patch(Ref ref, String ifMatch, JsonNode patch) {
        Budget budget = loadForChange(ref, ifMatch);
        BudgetDraft present = BudgetDraft.of(budget);
        BudgetDraft wanted = checked.check(MergePatch.apply(mapper, patch, present, BudgetDraft.class));
        requireNotNegative(wanted);
        requireSame(present, wanted);
        if (!wanted.equals(present)) {
            BudgetEvent event = budget.revise(wanted, owners(budget), journal.now());
            ConstraintProblems.translating(() -> journal.append(event));
        }
        return view(budget);
    }

    /** Retires a budget: it no longer counts, and another may be set in its place. */
    @Transactional
    public BudgetView retire(Ref ref, String ifMatch) {
        Budget budget = loadForChange(ref, ifMatch);
        journal.append(budget.retire(owners(budget), journal.now()));
        return view(budget);
    }

    /** The owners of nodes changed: tells anew in whose scope their budgets are. */
    void scopeChanged(@Observes ScopeChanged scope) {
        List<BudgetEvent> events = new ArrayList<>();
        for (Budget budget : repository.loadLiveOf(scope.nodeIds())) {
            events.add(budget.revise(BudgetDraft.of(budget), owners(budget), journal.now()));
        }
        journal.append(events);
    }

    private Budget readable(Ref ref) {
        Budget budget =
                repository.idOf(ref).flatMap(repository::findByIdOptional).orElseThrow(BudgetService::notFound);
        if (!money.allows(caller, nodes.ownersOnPath(budget.portfolioNodeId()))) {
            throw new ProblemException(Problems.FORBIDDEN, "The portfolio node of this budget is not your own.");
        }
        return budget;
    }

    private Budget loadForChange(Ref ref, String ifMatch) {
        Budget budget = repository.idOf(ref).flatMap(repository::loadForChange).orElseThrow(BudgetService::notFound);
        ETags.requireMatch(ifMatch, budget.version());
        if (budget.retired()) {
            throw new ProblemException(TreeProblems.RETIRED, "The budget is retired.");
        }
        return budget;
    }

    private Set<String> owners(Budget budget) {
        return nodes.ownersOnPath(budget.portfolioNodeId());
    }

    private BudgetView view(Budget budget) {
        return BudgetView.of(budget, organisation.get().fiscalYearStartMonth());
    }

    private static void requireNotNegative(BudgetDraft draft) {
        if (draft.amount().isNegative()) {
            throw Checked.invalid("/amount/amount", "Must not be negative.");
        }
    }

    private static void requireSame(BudgetDraft present, BudgetDraft wanted) {
        List<FieldError> errors = new ArrayList<>();
        same("portfolioNodeId", present.portfolioNodeId(), wanted.portfolioNodeId(), errors);
        same("fiscalYear", present.fiscalYear(), wanted.fiscalYear(), errors);
        same("expenseType", present.expenseType(), wanted.expenseType(), errors);
        if (!errors.isEmpty()) {
            throw Checked.invalid(errors);
        }
    }

    private static void same(String field, Object present, Object wanted, List<FieldError> errors) {
        if (!Objects.equals(present, wanted)) {
            errors.add(FieldError.at("/" + field, "Does not change; retire this budget and set another."));
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(Problems.NOT_FOUND, "No budget is known by this id.");
    }
}
