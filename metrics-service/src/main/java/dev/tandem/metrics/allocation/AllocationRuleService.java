package dev.tandem.metrics.allocation;

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
import dev.tandem.journal.Journal;
import dev.tandem.journal.JournalFailure;
import dev.tandem.metrics.period.ClosedMonths;
import dev.tandem.metrics.problem.CloudBillProblems;
import dev.tandem.metrics.projection.KnownInitiatives;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The transactions on allocation rules: a change allocates every published bill of an open month anew, in the same one. */
@ApplicationScoped
public class AllocationRuleService {

    private final DataSource database;
    private final RuleRepository repository;
    private final Allocations allocations;
    private final KnownInitiatives initiatives;
    private final Journal journal;
    private final ObjectMapper mapper;
    private final Checked checked;
    private final Caller caller;

    AllocationRuleService(
            DataSource database,
            RuleRepository repository,
            Allocations allocations,
            KnownInitiatives initiatives,
            Journal journal,
            ObjectMapper mapper,
            Checked checked,
            Caller caller) {
        this.database = database;
        this.repository = repository;
        this.allocations = allocations;
        this.initiatives = initiatives;
        this.journal = journal;
        this.mapper = mapper;
        this.checked = checked;
        this.caller = caller;
    }

    @Transactional
    public RuleChangeView set(AllocationRuleDraft draft, boolean dryRun) {
        List<Share> shares = shares(draft);
        return alone(connection -> {
            AllocationRule rule = AllocationRule.at(Ids.next(), journal.now());
            return change(connection, rule, set(rule, draft, shares), dryRun);
        });
    }

    /** Merges a patch into the rule; one that changes nothing moves nothing. */
    @Transactional
    public RuleChangeView patch(UUID id, String ifMatch, JsonNode patch, boolean dryRun) {
        return alone(connection -> {
            AllocationRule rule = forChange(id, ifMatch);
            AllocationRuleDraft present = AllocationRuleDraft.of(rule);
            AllocationRuleDraft wanted =
                    checked.check(MergePatch.apply(mapper, patch, present, AllocationRuleDraft.class));
            if (wanted.equals(present)) {
                return RuleChangeView.of(rule, dryRun, 0, 0, List.of());
            }
            return change(connection, rule, set(rule, wanted, shares(wanted)), dryRun);
        });
    }

    @Transactional
    public RuleChangeView retire(UUID id, String ifMatch, boolean dryRun) {
        return alone(connection -> {
            AllocationRule rule = forChange(id, ifMatch);
            return change(connection, rule, rule.retire(journal.now()), dryRun);
        });
    }

    @Transactional
    public AllocationRuleView get(UUID id) {
        return AllocationRuleView.of(repository.find(id).orElseThrow(AllocationRuleService::notFound));
    }

    @Transactional
    public Page<AllocationRuleView> list(RuleFilter filter, Paging paging) {
        return repository.page(filter.includeRetired(), paging).map(AllocationRuleView::of);
    }

    private AllocationRuleEvent set(AllocationRule rule, AllocationRuleDraft draft, List<Share> shares) {
        if (repository.isTaken(draft.order(), rule.rule().id())) {
            throw new ProblemException(
                    CloudBillProblems.ALLOCATION_ORDER_TAKEN,
                    "Another rule in force has the number " + draft.order() + ".",
                    FieldError.at("/order", "Must be unique among the rules in force."));
        }
        return rule.set(draft.order(), draft.title(), draft.match(), shares, journal.now());
    }

    private RuleChangeView change(Connection connection, AllocationRule rule, AllocationRuleEvent event, boolean dryRun)
            throws SQLException {
        List<Rule> wanted = new ArrayList<>();
        Stream.concat(
                        repository.inForce().stream()
                                .filter(other ->
                                        !other.rule().id().equals(rule.rule().id())),
                        Stream.of(rule).filter(one -> !one.retired()))
                .sorted(Comparator.comparingInt(one -> one.state().order()))
                .forEach(one -> wanted.add(one.rule()));
        if (!dryRun) {
            repository.keep(rule);
            journal.append(event);
        }
        List<AllocatedBill> all = repository.lockBills();
        List<AllocatedBill> open = open(connection, all);
        List<Moved> moved = allocations.reallocate(connection, open, wanted, !dryRun, caller.subject());
        return RuleChangeView.of(rule, dryRun, open.size(), all.size() - open.size(), moved);
    }

    /** What was reported of a closed month stays as it was. */
    private static List<AllocatedBill> open(Connection connection, List<AllocatedBill> bills) throws SQLException {
        ClosedMonths months = new ClosedMonths();
        bills.forEach(bill -> months.add(YearMonth.from(bill.from())));
        Set<YearMonth> closed = months.holdAndFindClosed(connection);
        return bills.stream()
                .filter(bill -> !closed.contains(YearMonth.from(bill.from())))
                .toList();
    }

    /** What the initiatives of the draft are. */
    private List<Share> shares(AllocationRuleDraft draft) {
        List<FieldError> errors = new ArrayList<>(draft.contradictions());
        List<Share> shares = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < draft.shares().size(); i++) {
            ShareDraft share = draft.shares().get(i);
            String pointer = "/shares/" + i + "/initiative";
            Optional<UUID> known = initiative(share.initiative());
            if (known.isEmpty()) {
                errors.add(FieldError.at(pointer, "No initiative is known here by this name."));
            } else if (!seen.add(known.get())) {
                errors.add(FieldError.at(pointer, "Another share is of the same initiative."));
            } else {
                shares.add(new Share(known.get(), new BigDecimal(share.percentage())));
            }
        }
        if (!errors.isEmpty()) {
            throw Checked.invalid(errors);
        }
        return shares;
    }

    private Optional<UUID> initiative(String named) {
        Ref ref = Ref.parseOrNull(named);
        if (ref instanceof Ref.ById byId) {
            return Optional.of(byId.id()).filter(initiatives::exists);
        }
        return ref instanceof Ref.ByExternal external
                ? initiatives.byReference(external.source(), external.key())
                : Optional.empty();
    }

    private AllocationRule forChange(UUID id, String ifMatch) {
        AllocationRule rule = repository.find(id).orElseThrow(AllocationRuleService::notFound);
        ETags.requireMatch(ifMatch, rule.version());
        if (rule.retired()) {
            throw new ProblemException(CloudBillProblems.ALLOCATION_RULE_RETIRED, "The rule is retired.");
        }
        return rule;
    }

    /** Runs a change while nobody else uses or changes rules. */
    private RuleChangeView alone(Change change) {
        try (Connection connection = database.getConnection()) {
            RuleLock.alone(connection);
            return change.make(connection);
        } catch (SQLException failed) {
            throw new JournalFailure("The rule could not be changed", failed);
        }
    }

    /** One change of the rules. */
    @FunctionalInterface
    private interface Change {
        RuleChangeView make(Connection connection) throws SQLException;
    }

    private static ProblemException notFound() {
        return new ProblemException(Problems.NOT_FOUND, "No allocation rule is known by this id.");
    }
}
