package dev.tandem.initiatives.initiative;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.id.Ids;
import dev.tandem.http.id.Ref;
import dev.tandem.http.json.MergePatch;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.asof.AsOf;
import dev.tandem.initiatives.gate.Lifecycle;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.portfolio.ScopeChanged;
import dev.tandem.initiatives.source.ClientChanged;
import dev.tandem.journal.AggregateKey;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The transactions on initiatives themselves. */
@ApplicationScoped
public class InitiativeService {

    private final InitiativeRepository repository;
    private final Initiatives initiatives;
    private final InitiativeList list;
    private final InitiativeReferences references;
    private final DraftReader drafts;
    private final AsOf asOf;
    private final Journal journal;
    private final Event<DeadlineMoved> deadlineMoved;
    private final ObjectMapper mapper;
    private final Caller caller;

    InitiativeService(
            InitiativeRepository repository,
            Initiatives initiatives,
            InitiativeList list,
            InitiativeReferences references,
            DraftReader drafts,
            AsOf asOf,
            Journal journal,
            Event<DeadlineMoved> deadlineMoved,
            ObjectMapper mapper,
            Caller caller) {
        this.repository = repository;
        this.initiatives = initiatives;
        this.list = list;
        this.references = references;
        this.drafts = drafts;
        this.asOf = asOf;
        this.journal = journal;
        this.deadlineMoved = deadlineMoved;
        this.mapper = mapper;
        this.caller = caller;
    }

    /** Proposes an initiative; the caller is its author. */
    @Transactional
    public InitiativeView propose(InitiativeDraft draft) {
        InitiativeDetails details = drafts.read(draft);
        references.requireOwnSources(caller, List.of(), details.externalReferences());
        Occasion on = initiatives.occasion(details);
        Initiative initiative = new Initiative(Ids.next(), new Person(caller.subject(), caller.name()), on.at());
        InitiativeEvent event = initiative.propose(Telling.first(details, on), on);
        repository.persist(initiative);
        references.change(initiative.id(), List.of(), details.externalReferences());
        journal.append(event);
        follow(null, initiative, on);
        return InitiativeView.of(initiative);
    }

    @Transactional(TxType.SUPPORTS)
    public InitiativeView get(Ref ref) {
        return InitiativeView.of(initiatives.read(ref));
    }

    /** The same as it was known at an instant. */
    @Transactional
    public InitiativeView get(Ref ref, Instant at) {
        Initiative initiative = initiatives.read(ref);
        return asOf.view(
                new AggregateKey(InitiativeEvent.AGGREGATE, initiative.id()),
                initiative,
                initiative.createdAt(),
                at,
                InitiativeView.class,
                state -> {});
    }

    @Transactional(TxType.SUPPORTS)
    public Page<InitiativeView> list(InitiativeFilter filter, Paging paging) {
        return list.page(filter, paging).map(InitiativeView::of);
    }

    /** Merges a patch into an initiative; a patch that changes nothing makes no event. */
    @Transactional
    public InitiativeView patch(Ref ref, String ifMatch, JsonNode patch) {
        Initiative initiative = forChange(ref, ifMatch);
        InitiativeDetails present = initiative.details();
        InitiativeDraft wanted = MergePatch.apply(mapper, patch, present.draft(), InitiativeDraft.class);
        InitiativeDetails revised = drafts.read(wanted, present);
        references.requireOwnSources(caller, present.externalReferences(), revised.externalReferences());
        Occasion on = initiatives.occasion(revised);
        List<InitiativeEvent> events = initiative.revise(Telling.over(initiative, revised, on), on);
        references.change(initiative.id(), present.externalReferences(), revised.externalReferences());
        journal.append(events);
        follow(present, initiative, on);
        return InitiativeView.of(initiative);
    }

    /** Retires an initiative that does not run. */
    @Transactional
    public InitiativeView retire(Ref ref, String ifMatch) {
        Initiative initiative = forChange(ref, ifMatch);
        if (!Lifecycle.retirable(initiative.status())) {
            throw new ProblemException(
                    InitiativeProblems.NOT_RETIRABLE, "The initiative is " + initiative.status() + ".");
        }
        journal.append(initiative.retire(initiatives.occasion(initiative.details())));
        return InitiativeView.of(initiative);
    }

    /** The owners of nodes changed: tells anew in whose scope the initiatives in them are. */
    void scopeChanged(@Observes ScopeChanged scope) {
        tellScopeAnew(repository.liveIdsInNodes(scope.nodeIds()));
    }

    /** Another client writes for a source: tells anew in whose scope the initiatives that the source knows are. */
    void clientChanged(@Observes ClientChanged changed) {
        tellScopeAnew(repository.liveIdsOfSource(changed.source()));
    }

    private void tellScopeAnew(List<UUID> ids) {
        List<InitiativeEvent> events = new ArrayList<>();
        for (UUID id : ids) {
            repository
                    .loadForChange(id)
                    .ifPresent(
                            initiative -> events.add(initiative.rescoped(initiatives.occasion(initiative.details()))));
        }
        journal.append(events);
    }

    private void follow(InitiativeDetails before, Initiative initiative, Occasion on) {
        DeadlineMoved.between(before, initiative, on, journal::append).ifPresent(deadlineMoved::fire);
    }

    private Initiative forChange(Ref ref, String ifMatch) {
        Initiative initiative = initiatives.loadForChange(ref);
        initiatives.requireOwn(caller, initiative);
        ETags.requireMatch(ifMatch, initiative.version());
        return initiative;
    }
}
