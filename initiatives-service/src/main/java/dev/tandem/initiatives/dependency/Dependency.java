package dev.tandem.initiatives.dependency;

import dev.tandem.initiatives.reference.ExternalReference;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A link from one initiative to another. Its verbs return the event. */
@Entity
@Table(name = "dependency")
public class Dependency {

    @Id
    private UUID id;

    private long version;

    @Enumerated(EnumType.STRING)
    private DependencyKind kind;

    @Column(name = "from_id")
    private UUID fromId;

    @Column(name = "to_id")
    private UUID toId;

    private String note;

    @Embedded
    private ExternalReference externalReference;

    private boolean linked;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Dependency() {}

    Dependency(UUID id, LinkDependency command, UUID fromId, UUID toId, Instant createdAt) {
        this.id = id;
        this.kind = command.kind();
        this.fromId = fromId;
        this.toId = toId;
        this.note = command.note();
        this.externalReference = command.externalReference();
        this.createdAt = createdAt;
    }

    DependencyEvent link(Set<String> owners, Instant at) {
        linked = true;
        touch(at);
        return new DependencyEvent.Linked(state(), version, owners);
    }

    DependencyEvent unlink(Set<String> owners, Instant at) {
        DependencyState before = state();
        linked = false;
        touch(at);
        return new DependencyEvent.Unlinked(before, state(), version, owners);
    }

    private void touch(Instant at) {
        version++;
        updatedAt = at;
    }

    DependencyState state() {
        return new DependencyState(id, kind, fromId, toId, note, externalReference, linked);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public DependencyKind kind() {
        return kind;
    }

    public UUID fromId() {
        return fromId;
    }

    public UUID toId() {
        return toId;
    }

    public boolean linked() {
        return linked;
    }

    String note() {
        return note;
    }

    ExternalReference externalReference() {
        return externalReference;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
