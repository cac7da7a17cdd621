package dev.tandem.initiatives.dependency;

import dev.tandem.http.id.Ids;
import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Checked;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.ProblemType;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.asof.AsOf;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeReferences;
import dev.tandem.initiatives.initiative.InitiativeRepository;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.initiative.Occasion;
import dev.tandem.initiatives.listing.KeysetQuery;
import dev.tandem.initiatives.listing.SortKey;
import dev.tandem.initiatives.problem.ConstraintProblems;
import dev.tandem.initiatives.reference.ReferenceText;
import dev.tandem.initiatives.tree.TreeProblems;
import dev.tandem.journal.AggregateKey;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The transactions on dependencies. */
@ApplicationScoped
public class DependencyService {

    private static final List<SortKey<Dependency>> SORT_KEYS =
            List.of(SortKey.instant("updatedAt", Dependency::updatedAt));
    private static final String OTHER = "/initiativeId";

    private final DependencyRepository repository;
    private final InitiativeRepository initiativeRows;
    private final Initiatives initiatives;
    private final InitiativeReferences references;
    private final Journal journal;
    private final AsOf asOf;
    private final Caller caller;

    DependencyService(
            DependencyRepository repository,
            InitiativeRepository initiativeRows,
            Initiatives initiatives,
            InitiativeReferences references,
            Journal journal,
            AsOf asOf,
            Caller caller) {
        this.repository = repository;
        this.initiativeRows = initiativeRows;
        this.initiatives = initiatives;
        this.references = references;
        this.journal = journal;
        this.asOf = asOf;
        this.caller = caller;
    }

    /** Links an initiative to another one. Both are locked in the order of their ids, then the graph. */
    @Transactional
    public DependencyView link(Ref ref, LinkDependency command) {
        UUID fromId = initiativeRows.idOf(ref).orElseThrow(DependencyService::unknownInitiative);
        UUID toId = initiativeRows
                .idOf(ReferenceText.parse(command.initiativeId(), OTHER))
                .orElseThrow(() -> unknown(command));
        if (fromId.equals(toId)) {
            throw Checked.invalid(OTHER, "Must be another initiative: none depends on itself.");
        }
        Map<UUID, Initiative> ends = initiativeRows.loadForChange(List.of(fromId, toId)).stream()
                .collect(Collectors.toMap(Initiative::id, end -> end));
        Initiative from = ends.get(fromId);
        Initiative to = ends.get(toId);
        if (from == null) {
            throw unknownInitiative();
        }
        requireLive(from);
        initiatives.requireOwn(caller, from);
        references.requireOwnSource(caller, null, command.externalReference());
        if (to == null || to.retired()) {
            throw unknown(command);
        }
        repository.holdGraph();
        repository.known(command.kind(), fromId, toId).ifPresent(known -> {
            throw new ProblemException(DependencyProblems.KNOWN, "It is dependency " + known.id() + ".");
        });
        requireRules(new LinkRules.Link<>(command.kind(), fromId, toId));
        Occasion on = initiatives.occasion(from.details());
        Dependency made = new Dependency(Ids.next(), command, fromId, toId, on.at());
        DependencyEvent event = made.link(from.owners(on.outside()), on.at());
        repository.persist(made);
        ConstraintProblems.translating(() -> journal.append(event));
        return DependencyView.of(made, LinkedInitiative.of(from), LinkedInitiative.of(to));
    }

    /** Unlinks; what was linked stays readable. */
    @Transactional
    public DependencyView unlink(Ref ref, Ref dependencyRef, String ifMatch) {
        Initiative from = initiatives.loadForChange(ref);
        Dependency dependency = repository
                .idOf(dependencyRef)
                .flatMap(repository::loadForChange)
                .filter(found -> found.fromId().equals(from.id()))
                .orElseThrow(DependencyService::notFound);
        initiatives.requireOwn(caller, from);
        ETags.requireMatch(ifMatch, dependency.version());
        if (!dependency.linked()) {
            throw new ProblemException(DependencyProblems.UNLINKED, "The dependency was unlinked before.");
        }
        Occasion on = initiatives.occasion(from.details());
        journal.append(dependency.unlink(from.owners(on.outside()), on.at()));
        return view(dependency, ends(List.of(dependency)));
    }

    @Transactional
    public DependencyView get(Ref ref, Ref dependencyRef) {
        Dependency dependency = known(initiatives.require(ref).id(), dependencyRef);
        return view(dependency, ends(List.of(dependency)));
    }

    /** The dependency as it was known at an instant; its ends as they are now. */
    @Transactional
    public DependencyView get(Ref ref, Ref dependencyRef, Instant at) {
        Dependency dependency = known(initiatives.require(ref).id(), dependencyRef);
        Map<UUID, LinkedInitiative> ends = ends(List.of(dependency));
        return asOf.view(
                new AggregateKey(DependencyEvent.AGGREGATE, dependency.id()),
                dependency,
                dependency.createdAt(),
                at,
                DependencyView.class,
                state -> {
                    state.putPOJO("from", ends.get(dependency.fromId()));
                    state.putPOJO("to", ends.get(dependency.toId()));
                });
    }

    @Transactional
    public Page<DependencyView> list(Ref ref, DependencyFilter filter, Paging paging) {
        UUID initiativeId = initiatives.require(ref).id();
        KeysetQuery<Dependency> query = new KeysetQuery<>(Dependency.class, Dependency::id, SORT_KEYS)
                .where(
                        filter.direction()
                                .map(direction -> switch (direction) {
                                    case FROM -> "e.fromId = :initiative";
                                    case TO -> "e.toId = :initiative";
                                })
                                .orElse("(e.fromId = :initiative or e.toId = :initiative)"),
                        "initiative",
                        initiativeId)
                .where("e.kind = :kind", "kind", filter.kind());
        if (!filter.includeUnlinked()) {
            query.where("e.linked = true");
        }
        Page<Dependency> page = query.page(repository.getEntityManager(), null, paging);
        Map<UUID, LinkedInitiative> ends = ends(page.items());
        return page.map(dependency -> view(dependency, ends));
    }

    private Dependency known(UUID initiativeId, Ref ref) {
        return repository
                .idOf(ref)
                .flatMap(repository::findByIdOptional)
                .filter(found ->
                        found.fromId().equals(initiativeId) || found.toId().equals(initiativeId))
                .orElseThrow(DependencyService::notFound);
    }

    private void requireRules(LinkRules.Link<UUID> link) {
        LinkRules.judge(link, repository.linksAround(link.from(), link.to())).ifPresent(refusal -> {
            ProblemType type = refusal.loop() ? DependencyProblems.LOOP : DependencyProblems.CONTRADICTION;
            String way = way(refusal.way(), refusal.loop());
            throw new ProblemException(
                    type,
                    refusal.loop()
                            ? "The link would close the loop " + way + "; each needs the next."
                            : "The two exclude each other, but " + way + "; each needs the next.",
                    FieldError.at(OTHER, refusal.loop() ? "Would close a loop." : "Would need what is excluded."));
        });
    }

    private String way(List<UUID> members, boolean loop) {
        Map<UUID, String> titles = initiativeRows.list("id in ?1", new HashSet<>(members)).stream()
                .collect(Collectors.toMap(
                        Initiative::id, found -> "\"" + found.details().title() + "\""));
        return Stream.concat(members.stream(), loop ? Stream.of(members.get(0)) : Stream.of())
                .map(titles::get)
                .collect(Collectors.joining(" → "));
    }

    private Map<UUID, LinkedInitiative> ends(Collection<Dependency> dependencies) {
        Set<UUID> ids = dependencies.stream()
                .flatMap(dependency -> Stream.of(dependency.fromId(), dependency.toId()))
                .collect(Collectors.toSet());
        Map<UUID, LinkedInitiative> ends = new HashMap<>();
        if (!ids.isEmpty()) {
            initiativeRows.list("id in ?1", ids).forEach(end -> ends.put(end.id(), LinkedInitiative.of(end)));
        }
        return ends;
    }

    private static DependencyView view(Dependency dependency, Map<UUID, LinkedInitiative> ends) {
        return DependencyView.of(dependency, ends.get(dependency.fromId()), ends.get(dependency.toId()));
    }

    private static void requireLive(Initiative initiative) {
        if (initiative.retired()) {
            throw new ProblemException(
                    TreeProblems.RETIRED, "\"" + initiative.details().title() + "\" is retired.");
        }
    }

    private static ProblemException unknown(LinkDependency command) {
        return ReferenceText.refused(OTHER, "no live initiative is known as " + command.initiativeId());
    }

    private static ProblemException unknownInitiative() {
        return new ProblemException(Problems.NOT_FOUND, "No initiative is known by this id.");
    }

    private static ProblemException notFound() {
        return new ProblemException(Problems.NOT_FOUND, "The initiative has no dependency that is known by this.");
    }
}
