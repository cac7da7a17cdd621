package dev.tandem.initiatives.objective;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.id.Ids;
import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Checked;
import dev.tandem.http.json.MergePatch;
import dev.tandem.http.json.Years;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.asof.AsOf;
import dev.tandem.initiatives.listing.KeysetQuery;
import dev.tandem.initiatives.listing.ListFilter;
import dev.tandem.initiatives.listing.SortKey;
import dev.tandem.initiatives.problem.ConstraintProblems;
import dev.tandem.initiatives.security.Roles;
import dev.tandem.initiatives.tree.Loop;
import dev.tandem.initiatives.tree.TreeProblems;
import dev.tandem.journal.AggregateKey;
import dev.tandem.journal.DomainEvent;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The transactions on objectives. */
@ApplicationScoped
public class ObjectiveService {

    private static final List<SortKey<Objective>> SORT_KEYS =
            List.of(SortKey.instant("updatedAt", Objective::updatedAt), SortKey.text("title", Objective::title));

    private final ObjectiveRepository repository;
    private final Objectives objectives;
    private final AsOf asOf;
    private final ObjectiveTargets targets;
    private final Journal journal;
    private final ObjectMapper mapper;
    private final Checked checked;
    private final Caller caller;

    ObjectiveService(
            ObjectiveRepository repository,
            Objectives objectives,
            AsOf asOf,
            ObjectiveTargets targets,
            Journal journal,
            ObjectMapper mapper,
            Checked checked,
            Caller caller) {
        this.repository = repository;
        this.objectives = objectives;
        this.asOf = asOf;
        this.targets = targets;
        this.journal = journal;
        this.mapper = mapper;
        this.checked = checked;
        this.caller = caller;
    }

    /** Sets an objective for the first time. */
    @Transactional
    public ObjectiveView create(SetObjective command) {
        requireRules(Weights.of(null, null), command);
        UUID parent = requireParent(command.parentId());
        Instant now = journal.now();
        Objective objective = new Objective(Ids.next(), now);
        ObjectiveEvent event = objective.set(command, parent, now);
        repository.persist(objective);
        append(event);
        return view(objective);
    }

    @Transactional
    public ObjectiveView get(Ref ref) {
        return view(repository.findById(idOf(ref)));
    }

    /** The same as it was known at an instant. */
    @Transactional
    public ObjectiveView get(Ref ref, Instant at) {
        Objective objective = repository.findById(idOf(ref));
        return asOf.view(
                new AggregateKey(ObjectiveEvent.AGGREGATE, objective.id()),
                objective,
                objective.createdAt(),
                at,
                ObjectiveView.class,
                state -> state.put(
                        "weightDifference",
                        Weights.of(
                                        state.path("businessWeight").textValue(),
                                        state.path("technologyWeight").textValue())
                                .differenceText()));
    }

    @Transactional
    public Page<ObjectiveView> list(ObjectiveFilter filter, Paging paging) {
        Optional<UUID> parent = Optional.ofNullable(filter.parent()).map(text -> repository
                .tree()
                .idOf(Ref.parse(text, "parent"))
                .orElseThrow(() -> ListFilter.invalid("parent", "no objective is known as " + text)));
        Page<Objective> page = new KeysetQuery<>(Objective.class, Objective::id, SORT_KEYS)
                .where(filter)
                .where("e.parentId = :parent", "parent", parent)
                .where("e.theme = :theme", "theme", filter.theme())
                .where(
                        "(e.businessOwner.subject = :owner or e.technologyOwner.subject = :owner)",
                        "owner",
                        filter.owner())
                .containing("e.title", filter.q())
                .page(repository.getEntityManager(), filter.sort(), paging);
        Map<UUID, ObjectiveProgress> progress =
                targets.progress(page.items().stream().map(Objective::id).toList());
        return page.map(objective -> ObjectiveView.of(objective, progress.get(objective.id())));
    }

    /** Merges a patch into an objective; a patch that changes nothing makes no event. */
    @Transactional
    public ObjectiveView patch(Ref ref, String ifMatch, JsonNode patch) {
        if (patch.has("parentId")) {
            repository.tree().hold();
        }
        Objective objective = loadForChange(ref, ifMatch);
        SetObjective present = SetObjective.of(objective);
        SetObjective wanted = checked.check(MergePatch.apply(mapper, patch, present, SetObjective.class));
        if (wanted.equals(present)) {
            return view(objective);
        }
        requireRules(objective.weights(), wanted);
        targets.requireWithin(objective.id(), wanted.startOn(), wanted.endOn());
        boolean moves = patch.has("parentId") && !Objects.equals(wanted.parentId(), present.parentId());
        UUID parent = moves ? requireParent(wanted.parentId()) : objective.parentId();
        if (parent != null && moves) {
            Loop.of(objective.id(), repository.tree().upwards(parent)).ifPresent(loop -> {
                throw TreeProblems.loop(loop);
            });
        }
        ObjectiveEvent event = objective.set(wanted, parent, journal.now());
        append(event);
        return view(objective);
    }

    /** Retires an objective below which nothing live is. */
    @Transactional
    public ObjectiveView retire(Ref ref, String ifMatch) {
        Objective objective = loadForChange(ref, ifMatch);
        long children = repository.liveChildren(objective.id());
        if (children > 0) {
            throw new ProblemException(
                    TreeProblems.NOT_EMPTY,
                    "\"" + objective.title() + "\" still has objectives below it that are not retired (" + children
                            + ").");
        }
        Instant now = journal.now();
        List<? extends DomainEvent> promises = targets.retire(objective, now);
        append(objective.retire(now));
        journal.append(promises);
        return view(objective);
    }

    private ObjectiveView view(Objective objective) {
        return ObjectiveView.of(
                objective, targets.progress(List.of(objective.id())).get(objective.id()));
    }

    private void requireRules(Weights present, SetObjective wanted) {
        if (!Years.hold(wanted.startOn())) {
            throw Checked.invalid("/startOn", Years.RANGE);
        }
        if (!Years.hold(wanted.endOn())) {
            throw Checked.invalid("/endOn", Years.RANGE);
        }
        if (wanted.startOn() != null && wanted.endOn() != null && wanted.endOn().isBefore(wanted.startOn())) {
            throw Checked.invalid("/endOn", "Must not be before startOn.");
        }
        List<FieldError> refusals = WeightRule.refusals(
                present,
                Weights.of(wanted.businessWeight(), wanted.technologyWeight()),
                caller.has(Roles.BUSINESS_EXECUTIVE),
                caller.has(Roles.TECHNOLOGY_EXECUTIVE));
        if (!refusals.isEmpty()) {
            throw new ProblemException(Problems.FORBIDDEN, "Each side sets its own weight only.", refusals);
        }
    }

    private Objective loadForChange(Ref ref, String ifMatch) {
        Objective objective = repository.loadForChange(idOf(ref)).orElseThrow(ObjectiveService::notFound);
        ETags.requireMatch(ifMatch, objective.version());
        if (objective.retired()) {
            throw new ProblemException(TreeProblems.RETIRED, "\"" + objective.title() + "\" is retired.");
        }
        return objective;
    }

    private UUID idOf(Ref ref) {
        return repository.tree().idOf(ref).orElseThrow(ObjectiveService::notFound);
    }

    private UUID requireParent(String parentId) {
        return parentId == null ? null : objectives.require(parentId, "/parentId");
    }

    private void append(ObjectiveEvent event) {
        ConstraintProblems.translating(() -> journal.append(event));
    }

    private static ProblemException notFound() {
        return new ProblemException(Problems.NOT_FOUND, "No objective is known by this id.");
    }
}
