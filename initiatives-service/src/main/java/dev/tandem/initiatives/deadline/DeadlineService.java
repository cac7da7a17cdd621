package dev.tandem.initiatives.deadline;

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
import dev.tandem.initiatives.gate.Status;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeReferences;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.initiative.Occasion;
import dev.tandem.initiatives.listing.KeysetQuery;
import dev.tandem.initiatives.listing.SortKey;
import dev.tandem.initiatives.organisation.OrganisationService;
import dev.tandem.initiatives.problem.ConstraintProblems;
import dev.tandem.initiatives.tree.TreeProblems;
import dev.tandem.journal.AggregateKey;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The transactions on deadlines. */
@ApplicationScoped
public class DeadlineService {

    private static final List<SortKey<Deadline>> SORT_KEYS = List.of(SortKey.date("dueOn", Deadline::dueOn));

    private final DeadlineRepository repository;
    private final Initiatives initiatives;
    private final InitiativeReferences references;
    private final OrganisationService organisation;
    private final Journal journal;
    private final AsOf asOf;
    private final ObjectMapper mapper;
    private final Checked checked;
    private final Caller caller;

    DeadlineService(
            DeadlineRepository repository,
            Initiatives initiatives,
            InitiativeReferences references,
            OrganisationService organisation,
            Journal journal,
            AsOf asOf,
            ObjectMapper mapper,
            Checked checked,
            Caller caller) {
        this.repository = repository;
        this.initiatives = initiatives;
        this.references = references;
        this.organisation = organisation;
        this.journal = journal;
        this.asOf = asOf;
        this.mapper = mapper;
        this.checked = checked;
        this.caller = caller;
    }

    /** Sets a deadline for a live initiative. */
    @Transactional
    public DeadlineView set(Ref ref, DeadlineDraft draft) {
        LocalDate today = organisation.today();
        Initiative initiative = initiatives.loadForChange(ref);
        initiatives.requireOwn(caller, initiative);
        requireRules(draft, initiative, today);
        references.requireOwnSource(caller, null, draft.externalReference());
        Occasion on = initiatives.occasion(initiative.details());
        Deadline deadline = new Deadline(Ids.next(), initiative.id(), false, on.at());
        DeadlineEvent event = deadline.set(draft, initiative.owners(on.outside()), on.at());
        repository.persist(deadline);
        ConstraintProblems.translating(() -> journal.append(event));
        return DeadlineView.of(deadline, Deadlines.judge(deadline, initiative, today));
    }

    /** Merges a patch into a deadline; a patch that changes nothing makes no event. */
    @Transactional
    public DeadlineView patch(Ref ref, Ref deadlineRef, String ifMatch, JsonNode patch) {
        LocalDate today = organisation.today();
        Initiative initiative = initiatives.loadForChange(ref);
        Deadline deadline = loadForChange(initiative, deadlineRef, ifMatch);
        DeadlineDraft present = DeadlineDraft.of(deadline);
        DeadlineDraft wanted = checked.check(MergePatch.apply(mapper, patch, present, DeadlineDraft.class));
        if (wanted.equals(present)) {
            return DeadlineView.of(deadline, Deadlines.judge(deadline, initiative, today));
        }
        if (deadline.ofInitiative()) {
            requireFollows(present, wanted);
        }
        requireRules(wanted, initiative, today);
        references.requireOwnSource(caller, present.externalReference(), wanted.externalReference());
        Occasion on = initiatives.occasion(initiative.details());
        DeadlineEvent event = deadline.set(wanted, initiative.owners(on.outside()), on.at());
        ConstraintProblems.translating(() -> journal.append(event));
        return DeadlineView.of(deadline, Deadlines.judge(deadline, initiative, today));
    }

    /** Retires a deadline that no longer holds. */
    @Transactional
    public DeadlineView retire(Ref ref, Ref deadlineRef, String ifMatch) {
        Initiative initiative = initiatives.loadForChange(ref);
        Deadline deadline = loadForChange(initiative, deadlineRef, ifMatch);
        if (deadline.ofInitiative()) {
            throw new ProblemException(
                    DeadlineProblems.OF_INITIATIVE, "It is taken away in the field deadline of the initiative.");
        }
        Occasion on = initiatives.occasion(initiative.details());
        journal.append(deadline.retire(initiative.owners(on.outside()), on.at()));
        return DeadlineView.of(deadline, Deadlines.judge(deadline, initiative, organisation.today()));
    }

    @Transactional
    public DeadlineView get(Ref ref, Ref deadlineRef) {
        Initiative initiative = initiatives.read(ref);
        Deadline deadline = known(initiative, deadlineRef);
        return DeadlineView.of(deadline, Deadlines.judge(deadline, initiative, organisation.today()));
    }

    /** The deadline as it was known at an instant; it stands where the clock had last told that it does. */
    @Transactional
    public DeadlineView get(Ref ref, Ref deadlineRef, Instant at) {
        Deadline deadline = known(initiatives.read(ref), deadlineRef);
        return asOf.view(
                new AggregateKey(DeadlineEvent.AGGREGATE, deadline.id()),
                deadline,
                deadline.createdAt(),
                at,
                DeadlineView.class,
                state -> state.put("standing", asTold(state).name()));
    }

    @Transactional
    public Page<DeadlineView> list(Ref ref, DeadlineFilter filter, Paging paging) {
        Initiative initiative = initiatives.read(ref);
        LocalDate today = organisation.today();
        KeysetQuery<Deadline> query = new KeysetQuery<>(Deadline.class, Deadline::id, SORT_KEYS)
                .where("e.initiativeId = :initiative", "initiative", initiative.id())
                .where("e.kind = :kind", "kind", filter.kind())
                .where("e.told = :told", "told", filter.told());
        if (!filter.includeRetired()) {
            query.where("e.retired = false");
        }
        return query.page(repository.getEntityManager(), null, paging)
                .map(deadline -> DeadlineView.of(deadline, Deadlines.judge(deadline, initiative, today)));
    }

    private static Standing.Code asTold(JsonNode state) {
        if (state.path("retired").asBoolean()) {
            return Standing.Code.VOID;
        }
        if (state.hasNonNull("metOn")) {
            boolean late =
                    state.path("metOn").asText().compareTo(state.path("dueOn").asText()) > 0;
            return late ? Standing.Code.MET_LATE : Standing.Code.MET;
        }
        return state.hasNonNull("told")
                ? Standing.Code.valueOf(state.path("told").asText())
                : Standing.Code.ON_TRACK;
    }

    private Deadline known(Initiative initiative, Ref ref) {
        return repository
                .idOf(ref)
                .flatMap(repository::findByIdOptional)
                .filter(found -> found.initiativeId().equals(initiative.id()))
                .orElseThrow(DeadlineService::notFound);
    }

    private Deadline loadForChange(Initiative initiative, Ref ref, String ifMatch) {
        Deadline deadline = repository
                .idOf(ref)
                .flatMap(repository::loadForChange)
                .filter(found -> found.initiativeId().equals(initiative.id()))
                .orElseThrow(DeadlineService::notFound);
        initiatives.requireOwn(caller, initiative);
        ETags.requireMatch(ifMatch, deadline.version());
        if (deadline.retired()) {
            throw new ProblemException(TreeProblems.RETIRED, "The deadline is retired.");
        }
        return deadline;
    }

    private static void requireFollows(DeadlineDraft present, DeadlineDraft wanted) {
        if (!wanted.dueOn().equals(present.dueOn())) {
            throw new ProblemException(
                    DeadlineProblems.OF_INITIATIVE,
                    "The day is changed in the field deadline of the initiative.",
                    FieldError.at("/dueOn", "Is the field deadline of the initiative."));
        }
        if (wanted.externalReference() != null) {
            throw new ProblemException(
                    DeadlineProblems.OF_INITIATIVE,
                    "The initiative has references, the field deadline has none of its own.",
                    FieldError.at("/externalReference", "Must be null: it is the field deadline of the initiative."));
        }
    }

    private static void requireRules(DeadlineDraft draft, Initiative initiative, LocalDate today) {
        if (!Years.hold(draft.dueOn())) {
            throw Checked.invalid("/dueOn", Years.RANGE);
        }
        if (!Years.hold(draft.metOn())) {
            throw Checked.invalid("/metOn", Years.RANGE);
        }
        if (draft.metOn() != null && draft.metOn().isAfter(today)) {
            throw Checked.invalid("/metOn", "Must not be in the future (today is " + today + ").");
        }
        boolean live = initiative.status() == Status.LIVE || initiative.status() == Status.CLOSED;
        if (live && draft.metBy() == MetBy.GOING_LIVE && draft.metOn() == null) {
            throw Checked.invalid(
                    "/metBy", "Must be REPORT: the initiative is live already, which would meet any deadline.");
        }
    }

    private static ProblemException notFound() {
        return new ProblemException(Problems.NOT_FOUND, "The initiative has no deadline that is known by this.");
    }
}
