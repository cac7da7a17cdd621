package dev.tandem.initiatives.portfolio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.id.Ids;
import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Checked;
import dev.tandem.http.json.MergePatch;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.initiatives.asof.AsOf;
import dev.tandem.initiatives.listing.KeysetQuery;
import dev.tandem.initiatives.listing.ListFilter;
import dev.tandem.initiatives.listing.SortKey;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.problem.ConstraintProblems;
import dev.tandem.initiatives.tree.Loop;
import dev.tandem.initiatives.tree.TreeProblems;
import dev.tandem.journal.AggregateKey;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The transactions on portfolio nodes. */
@ApplicationScoped
public class PortfolioNodeService {

    private static final List<SortKey<PortfolioNode>> SORT_KEYS = List.of(
            SortKey.instant("updatedAt", PortfolioNode::updatedAt), SortKey.text("title", PortfolioNode::title));

    private final PortfolioNodeRepository repository;
    private final PortfolioNodes nodes;
    private final Instance<NodeOccupants> occupants;
    private final Event<ScopeChanged> scopeChanges;
    private final AsOf asOf;
    private final Journal journal;
    private final ObjectMapper mapper;
    private final Checked checked;

    PortfolioNodeService(
            PortfolioNodeRepository repository,
            PortfolioNodes nodes,
            @Any Instance<NodeOccupants> occupants,
            Event<ScopeChanged> scopeChanges,
            AsOf asOf,
            Journal journal,
            ObjectMapper mapper,
            Checked checked) {
        this.repository = repository;
        this.nodes = nodes;
        this.occupants = occupants;
        this.scopeChanges = scopeChanges;
        this.asOf = asOf;
        this.journal = journal;
        this.mapper = mapper;
        this.checked = checked;
    }

    /** Makes a node. */
    @Transactional
    public PortfolioNodeView create(SetPortfolioNode command) {
        requireEachOwnerOnce(command.owners());
        UUID parent = requireParent(command.parentId());
        Instant now = journal.now();
        PortfolioNode node = new PortfolioNode(Ids.next(), now);
        PortfolioNodeEvent event = node.set(command, parent, now);
        repository.persist(node);
        append(event);
        return PortfolioNodeView.of(node);
    }

    @Transactional
    public PortfolioNodeView get(Ref ref) {
        return PortfolioNodeView.of(repository.findById(idOf(ref)));
    }

    /** The same as it was known at an instant. */
    @Transactional
    public PortfolioNodeView get(Ref ref, Instant at) {
        PortfolioNode node = repository.findById(idOf(ref));
        return asOf.view(
                new AggregateKey(PortfolioNodeEvent.AGGREGATE, node.id()),
                node,
                node.createdAt(),
                at,
                PortfolioNodeView.class,
                state -> {});
    }

    @Transactional
    public Page<PortfolioNodeView> list(PortfolioNodeFilter filter, Paging paging) {
        Optional<UUID> parent = Optional.ofNullable(filter.parent()).map(text -> repository
                .tree()
                .idOf(Ref.parse(text, "parent"))
                .orElseThrow(() -> ListFilter.invalid("parent", "no portfolio node is known as " + text)));
        return new KeysetQuery<>(PortfolioNode.class, PortfolioNode::id, SORT_KEYS)
                .where(filter)
                .where("e.parentId = :parent", "parent", parent)
                .where("e.kind = :kind", "kind", filter.kind())
                .containing("e.title", filter.q())
                .page(repository.getEntityManager(), filter.sort(), paging)
                .map(PortfolioNodeView::of);
    }

    /** Merges a patch into a node; a patch that changes nothing makes no event. */
    @Transactional
    public PortfolioNodeView patch(Ref ref, String ifMatch, JsonNode patch) {
        if (patch.has("parentId")) {
            repository.tree().hold();
        }
        PortfolioNode node = loadForChange(ref, ifMatch);
        SetPortfolioNode present = SetPortfolioNode.of(node);
        SetPortfolioNode wanted = checked.check(MergePatch.apply(mapper, patch, present, SetPortfolioNode.class));
        if (wanted.equals(present)) {
            return PortfolioNodeView.of(node);
        }
        requireEachOwnerOnce(wanted.owners());
        boolean moves = patch.has("parentId") && !Objects.equals(wanted.parentId(), present.parentId());
        UUID parent = moves ? requireParent(wanted.parentId()) : node.parentId();
        if (parent != null && moves) {
            Loop.of(node.id(), repository.tree().upwards(parent)).ifPresent(loop -> {
                throw TreeProblems.loop(loop);
            });
        }
        PortfolioNodeEvent event = node.set(wanted, parent, journal.now());
        append(event);
        if (moves || !wanted.owners().equals(present.owners())) {
            scopeChanges.fire(new ScopeChanged(repository.withDescendants(node.id())));
        }
        return PortfolioNodeView.of(node);
    }

    /** Retires a node in which nothing live sits. */
    @Transactional
    public PortfolioNodeView retire(Ref ref, String ifMatch) {
        PortfolioNode node = loadForChange(ref, ifMatch);
        long children = repository.liveChildren(node.id());
        long inside = occupants.stream()
                .mapToLong(occupant -> occupant.liveIn(node.id()))
                .sum();
        if (children + inside > 0) {
            throw new ProblemException(
                    TreeProblems.NOT_EMPTY,
                    "\"" + node.title() + "\" still holds what is not retired (portfolio nodes: " + children
                            + ", initiatives: " + inside + ").");
        }
        PortfolioNodeEvent event = node.retire(journal.now());
        append(event);
        return PortfolioNodeView.of(node);
    }

    private PortfolioNode loadForChange(Ref ref, String ifMatch) {
        PortfolioNode node = repository.loadForChange(idOf(ref)).orElseThrow(PortfolioNodeService::notFound);
        ETags.requireMatch(ifMatch, node.version());
        if (node.retired()) {
            throw new ProblemException(TreeProblems.RETIRED, "\"" + node.title() + "\" is retired.");
        }
        return node;
    }

    private UUID idOf(Ref ref) {
        return repository.tree().idOf(ref).orElseThrow(PortfolioNodeService::notFound);
    }

    private UUID requireParent(String parentId) {
        return parentId == null ? null : nodes.require(parentId, "/parentId");
    }

    private static void requireEachOwnerOnce(List<Person> owners) {
        Set<String> subjects = new HashSet<>();
        for (int i = 0; i < owners.size(); i++) {
            if (!subjects.add(owners.get(i).subject())) {
                throw Checked.invalid("/owners/" + i, "Is an owner already.");
            }
        }
    }

    private void append(PortfolioNodeEvent event) {
        ConstraintProblems.translating(() -> journal.append(event));
    }

    private static ProblemException notFound() {
        return new ProblemException(Problems.NOT_FOUND, "No portfolio node is known by this id.");
    }
}
