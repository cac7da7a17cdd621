package dev.tandem.initiatives.portfolio;

import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A portfolio or programme in the tree; initiatives sit in one. Its verbs return the event of the change. */
@Entity
@Table(name = "portfolio_node")
public class PortfolioNode {

    @Id
    private UUID id;

    private long version;

    @Column(name = "parent_id")
    private UUID parentId;

    private String title;

    @Enumerated(EnumType.STRING)
    private NodeKind kind;

    @ElementCollection
    @CollectionTable(name = "portfolio_node_owner", joinColumns = @JoinColumn(name = "portfolio_node_id"))
    @OrderColumn(name = "position")
    private List<Person> owners = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "portfolio_node_reference", joinColumns = @JoinColumn(name = "portfolio_node_id"))
    @OrderColumn(name = "position")
    private List<ExternalReference> externalReferences = new ArrayList<>();

    private boolean retired;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected PortfolioNode() {}

    PortfolioNode(UUID id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
    }

    /** Takes over the given fields; a change of the parent is a move. */
    PortfolioNodeEvent set(SetPortfolioNode command, UUID newParent, Instant at) {
        PortfolioNodeState before = version == 0 ? null : state();
        boolean moved = version > 0 && !Objects.equals(parentId, newParent);
        title = command.title();
        kind = command.kind();
        parentId = newParent;
        replace(owners, command.owners());
        replace(externalReferences, command.externalReferences());
        touch(at);
        return moved
                ? new PortfolioNodeEvent.NodeMoved(before, state(), version)
                : new PortfolioNodeEvent.NodeSet(before, state(), version);
    }

    PortfolioNodeEvent retire(Instant at) {
        PortfolioNodeState before = state();
        retired = true;
        touch(at);
        return new PortfolioNodeEvent.NodeRetired(before, state(), version);
    }

    /** The public state that events carry. */
    PortfolioNodeState state() {
        return new PortfolioNodeState(
                id,
                parentId,
                title,
                kind,
                owners.stream().map(Person::subject).toList(),
                List.copyOf(externalReferences),
                retired);
    }

    private void touch(Instant at) {
        version++;
        updatedAt = at;
    }

    private static <T> void replace(List<T> target, List<T> values) {
        if (!target.equals(values)) {
            target.clear();
            target.addAll(values);
        }
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID parentId() {
        return parentId;
    }

    public String title() {
        return title;
    }

    public NodeKind kind() {
        return kind;
    }

    public List<Person> owners() {
        return List.copyOf(owners);
    }

    public List<ExternalReference> externalReferences() {
        return List.copyOf(externalReferences);
    }

    public boolean retired() {
        return retired;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
