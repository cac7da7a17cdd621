package dev.tandem.initiatives.target;

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
import dev.tandem.http.problem.ProblemType;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.listing.KeysetQuery;
import dev.tandem.initiatives.listing.SortKey;
import dev.tandem.initiatives.metric.KnownMetric;
import dev.tandem.initiatives.metric.KnownMetrics;
import dev.tandem.initiatives.objective.Objective;
import dev.tandem.initiatives.objective.Objectives;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.problem.ConstraintProblems;
import dev.tandem.initiatives.tree.TreeProblems;
import dev.tandem.journal.Journal;
import dev.tandem.money.InvalidMoney;
import dev.tandem.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The transactions on targets. */
@ApplicationScoped
public class TargetService {

    private static final List<SortKey<Target>> SORT_KEYS = List.of(
            SortKey.date("dueOn", "promise.dueOn", target -> target.promise().dueOn()));

    private final TargetRepository repository;
    private final TargetProgressTable progress;
    private final TargetAccess access;
    private final Objectives objectives;
    private final KnownMetrics metrics;
    private final Journal journal;
    private final ObjectMapper mapper;
    private final Checked checked;
    private final Caller caller;

    TargetService(
            TargetRepository repository,
            TargetProgressTable progress,
            TargetAccess access,
            Objectives objectives,
            KnownMetrics metrics,
            Journal journal,
            ObjectMapper mapper,
            Checked checked,
            Caller caller) {
        this.repository = repository;
        this.progress = progress;
        this.access = access;
        this.objectives = objectives;
        this.metrics = metrics;
        this.journal = journal;
        this.mapper = mapper;
        this.checked = checked;
        this.caller = caller;
    }

    /** Makes the first promise on a metric. */
    @Transactional
    public TargetView set(Ref objectiveRef, SetTarget command) {
        Objective objective = objectives.hold(objectiveRef);
        KnownMetric metric = metrics.find(command.metric())
                .orElseThrow(() -> refused(
                        TargetProblems.METRIC_UNKNOWN, "/metric", "No metric is known as " + command.metric() + "."));
        access.requireWrite(metric.isMoney());
        if (metric.retired()) {
            throw refused(TargetProblems.METRIC_RETIRED, "/metric", metric.key() + " is retired.");
        }
        if (!metric.isMoney() && command.currency() != null) {
            throw Checked.invalid("/currency", metric.key() + " is no money: must be left out.");
        }
        Promise promise = command.promise(objective.startOn());
        if (metric.isMoney()) {
            requireMoney(promise, command.currency());
        }
        requireRules(promise, objective);
        Made made = made(command.note());
        Target target = new Target(
                Ids.next(), objective.id(), metric, command.currency(), command.externalReferences(), made.at());
        TargetEvent event = target.promise(promise, made, objective.owners());
        repository.persist(target);
        return keep(target, event);
    }

    /** Makes another promise in place of the present one; a patch that changes nothing makes none. */
    @Transactional
    public TargetView revise(Ref objectiveRef, Ref ref, String ifMatch, JsonNode patch) {
        Objective objective = objectives.hold(objectiveRef);
        Target target = loadForChange(objective, ref, ifMatch);
        ReviseTarget present = ReviseTarget.of(target.promise());
        ReviseTarget wanted = checked.check(MergePatch.apply(mapper, patch, present, ReviseTarget.class));
        if (wanted.note() == null && wanted.promise().equals(target.promise())) {
            return view(target);
        }
        if (target.isMoney()) {
            requireMoney(wanted.promise(), target.currency());
        }
        requireRules(wanted.promise(), objective);
        return keep(target, target.promise(wanted.promise(), made(wanted.note()), objective.owners()));
    }

    @Transactional
    public TargetView retire(Ref objectiveRef, Ref ref, String ifMatch) {
        Objective objective = objectives.hold(objectiveRef);
        Target target = loadForChange(objective, ref, ifMatch);
        journal.append(target.retire(journal.now(), objective.owners()));
        return view(target);
    }

    @Transactional
    public TargetView get(Ref objectiveRef, Ref ref) {
        return view(readable(objectiveRef, ref));
    }

    @Transactional
    public Page<PromiseView> promises(Ref objectiveRef, Ref ref, Paging paging) {
        Target target = readable(objectiveRef, ref);
        return repository.promises(target.id(), paging).map(made -> PromiseView.of(made, target.currency()));
    }

    /** The targets of an objective; without those on money for who may not read them. */
    @Transactional
    public Page<TargetView> list(Ref objectiveRef, TargetFilter filter, Paging paging) {
        Objective objective = objectives.read(objectiveRef);
        KeysetQuery<Target> query = new KeysetQuery<>(Target.class, Target::id, SORT_KEYS)
                .where("e.objectiveId = :objective", "objective", objective.id());
        if (!filter.includeRetired()) {
            query.where("e.retired = false");
        }
        if (!access.readsMoneyOf(objective)) {
            query.where("e.currency is null");
        }
        Page<Target> page = query.page(repository.getEntityManager(), filter.sort(), paging);
        Map<UUID, TargetProgress> known =
                progress.of(page.items().stream().map(Target::id).toList());
        return page.map(target -> TargetView.of(target, known.get(target.id())));
    }

    private TargetView keep(Target target, TargetEvent event) {
        ConstraintProblems.translating(() -> journal.append(event));
        repository.persist(new TargetPromise(target.id(), target.number(), target.promise(), target.made()));
        return view(target);
    }

    private TargetView view(Target target) {
        return TargetView.of(target, progress.of(List.of(target.id())).get(target.id()));
    }

    private Target readable(Ref objectiveRef, Ref ref) {
        Objective objective = objectives.read(objectiveRef);
        Target target = repository.of(objective.id(), ref).orElseThrow(TargetService::notFound);
        access.requireRead(target, objective);
        return target;
    }

    private Target loadForChange(Objective objective, Ref ref, String ifMatch) {
        Target target = repository.of(objective.id(), ref).orElseThrow(TargetService::notFound);
        access.requireWrite(target.isMoney());
        repository.lock(target);
        ETags.requireMatch(ifMatch, target.version());
        if (target.retired()) {
            throw new ProblemException(
                    TreeProblems.RETIRED, "The target on " + target.state().metricKey() + " is retired.");
        }
        return target;
    }

    private static void requireRules(Promise promise, Objective objective) {
        PromiseRules.breach(promise, objective.startOn(), objective.endOn()).ifPresent(breach -> {
            throw refused(type(breach.rule()), "/" + breach.field(), breach.detail());
        });
    }

    private static ProblemType type(PromiseRules.Rule rule) {
        return switch (rule) {
            case FIELDS -> Problems.INVALID_BODY;
            case GOAL_EQUALS_BASELINE -> TargetProblems.GOAL_EQUALS_BASELINE;
            case GOAL_AGAINST_DIRECTION -> TargetProblems.GOAL_AGAINST_DIRECTION;
            case OUTSIDE_PERIOD -> TargetProblems.OUTSIDE_PERIOD;
        };
    }

    private static void requireMoney(Promise promise, String currency) {
        requireMoney("/baseline", promise.baseline(), currency);
        requireMoney("/goal", promise.goal(), currency);
    }

    private static void requireMoney(String pointer, BigDecimal amount, String currency) {
        try {
            var unused = new Money(amount, currency);
        } catch (InvalidMoney invalid) {
            throw Checked.invalid(invalid.field().equals("currency") ? "/currency" : pointer, invalid.getMessage());
        }
    }

    private static ProblemException refused(ProblemType type, String pointer, String detail) {
        return new ProblemException(type, detail, FieldError.at(pointer, detail));
    }

    private Made made(String note) {
        return new Made(note, new Person(caller.subject(), caller.name()), journal.now());
    }

    private static ProblemException notFound() {
        return new ProblemException(Problems.NOT_FOUND, "The objective has no target of this id.");
    }
}
