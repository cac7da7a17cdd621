package dev.tandem.initiatives.decision;

import dev.tandem.http.id.Ids;
import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Checked;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.asof.AsOf;
import dev.tandem.initiatives.listing.KeysetQuery;
import dev.tandem.initiatives.listing.ListFilter;
import dev.tandem.initiatives.listing.SortKey;
import dev.tandem.initiatives.organisation.OrganisationService;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.problem.ConstraintProblems;
import dev.tandem.initiatives.reference.ReferenceText;
import dev.tandem.journal.AggregateKey;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The transactions on decisions. */
@ApplicationScoped
public class DecisionService {

    private static final List<SortKey<Decision>> SORT_KEYS = List.of(SortKey.date("decidedOn", Decision::decidedOn));

    private final DecisionRepository repository;
    private final DecisionSubjects subjects;
    private final OrganisationService organisation;
    private final AsOf asOf;
    private final Journal journal;
    private final Caller caller;

    DecisionService(
            DecisionRepository repository,
            DecisionSubjects subjects,
            OrganisationService organisation,
            AsOf asOf,
            Journal journal,
            Caller caller) {
        this.repository = repository;
        this.subjects = subjects;
        this.organisation = organisation;
        this.asOf = asOf;
        this.journal = journal;
        this.caller = caller;
    }

    /** Records a decision on what is the caller's own, and supersedes an older one where it names one. */
    @Transactional
    public DecisionView record(DecisionDraft draft) {
        requireTwoSides(draft);
        List<DecisionSubject> on = subjects(draft);
        Set<String> owners = requireOwn(on);
        Decision old = superseded(draft);
        LocalDate today = organisation.today();
        LocalDate day = draft.decidedOn() == null ? today : draft.decidedOn();
        refuse(DecisionRules.day(day, today, old == null ? null : old.decidedOn()));
        Decision decision = new Decision(Ids.next(), new Person(caller.subject(), caller.name()), journal.now());
        DecisionEvent event = decision.record(draft, on, day, old == null ? null : old.id(), owners);
        repository.persist(decision);
        ConstraintProblems.translating(() -> journal.append(event));
        return DecisionView.of(decision, null);
    }

    @Transactional
    public DecisionView get(Ref ref) {
        Decision decision = require(ref);
        UUID id = decision.id();
        return DecisionView.of(decision, repository.supersededBy(List.of(id)).get(id));
    }

    /** The same as it was known at an instant, when a newer one may not have taken its place yet. */
    @Transactional
    public DecisionView get(Ref ref, Instant at) {
        Decision decision = require(ref);
        UUID id = decision.id();
        if (asOf.entry(new AggregateKey(DecisionEvent.AGGREGATE, id), decision, at)
                .isEmpty()) {
            throw AsOf.notKnown(at);
        }
        UUID newer = repository.supersededBy(List.of(id)).get(id);
        boolean known = newer != null && !repository.findById(newer).createdAt().isAfter(at);
        return DecisionView.of(decision, known ? newer : null);
    }

    @Transactional
    public Page<DecisionView> list(DecisionFilter filter, Paging paging) {
        KeysetQuery<Decision> query = new KeysetQuery<>(Decision.class, Decision::id, SORT_KEYS);
        filter.subjects()
                .forEach((kind, ref) -> query.where(
                        "array_contains(e.subjectIds, :" + DecisionFilter.parameter(kind) + ")",
                        DecisionFilter.parameter(kind),
                        asked(kind, ref)));
        query.where("e.decidedOn >= :since", "since", filter.since())
                .containing("concat(e.title, ' ', e.decided)", filter.q());
        if (filter.current()) {
            query.where("not exists (select 1 from Decision newer where newer.supersedes = e.id)");
        }
        Page<Decision> page = query.page(repository.getEntityManager(), filter.sort(), paging);
        Map<UUID, UUID> newer =
                repository.supersededBy(page.items().stream().map(Decision::id).toList());
        return page.map(decision -> DecisionView.of(decision, newer.get(decision.id())));
    }

    private Decision require(Ref ref) {
        return repository
                .idOf(ref)
                .flatMap(repository::findByIdOptional)
                .orElseThrow(() -> new ProblemException(Problems.NOT_FOUND, "No decision is known by this id."));
    }

    private UUID asked(SubjectKind kind, Ref ref) {
        return subjects.find(kind, ref)
                .orElseThrow(() -> ListFilter.invalid(
                        DecisionFilter.parameter(kind),
                        "No " + DecisionSubjects.words(kind) + " is known as " + ref + "."));
    }

    private List<DecisionSubject> subjects(DecisionDraft draft) {
        Set<DecisionSubject> on = new LinkedHashSet<>();
        for (int i = 0; i < draft.subjects().size(); i++) {
            String pointer = "/subjects/" + i;
            if (!on.add(subjects.require(draft.subjects().get(i), pointer))) {
                throw Checked.invalid(pointer, "Is there already.");
            }
        }
        return new ArrayList<>(on);
    }

    /** Everybody whose own a subject is; the caller must be among them for each. */
    private Set<String> requireOwn(List<DecisionSubject> on) {
        Set<String> owners = new TreeSet<>();
        for (DecisionSubject subject : on) {
            Set<String> its = subjects.owners(subject);
            if (!its.contains(caller.subject())) {
                throw new ProblemException(
                        Problems.FORBIDDEN,
                        "The " + DecisionSubjects.words(subject.kind()) + " " + subject.id() + " is not your own.");
            }
            owners.addAll(its);
        }
        return owners;
    }

    /** The decision that the new one supersedes, locked; null when it supersedes none. */
    private Decision superseded(DecisionDraft draft) {
        if (draft.supersedes() == null) {
            return null;
        }
        Decision old = repository
                .idOf(ReferenceText.parse(draft.supersedes(), "/supersedes"))
                .flatMap(repository::loadToSupersede)
                .orElseThrow(
                        () -> ReferenceText.refused("/supersedes", "no decision is known as " + draft.supersedes()));
        requireOwn(old.subjects());
        UUID newer = repository.supersededBy(List.of(old.id())).get(old.id());
        if (newer != null) {
            throw new ProblemException(
                    DecisionProblems.SUPERSEDED,
                    "The decision " + newer + " superseded it.",
                    FieldError.at("/supersedes", "Was superseded by " + newer + "."));
        }
        return old;
    }

    private static void requireTwoSides(DecisionDraft draft) {
        refuse(DecisionRules.people(
                draft.businessPeople().stream().map(Person::subject).toList(),
                draft.technologyPeople().stream().map(Person::subject).toList()));
    }

    private static void refuse(List<DecisionRules.Fault> faults) {
        if (!faults.isEmpty()) {
            throw Checked.invalid(faults.stream()
                    .map(fault -> FieldError.at(fault.pointer(), fault.detail()))
                    .toList());
        }
    }
}
