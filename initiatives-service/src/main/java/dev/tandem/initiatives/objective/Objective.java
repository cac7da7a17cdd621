package dev.tandem.initiatives.objective;

import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A strategic goal in a tree, weighed by both sides. Its verbs return the event of the change. */
@Entity
@Table(name = "objective")
public class Objective {

    @Id
    private UUID id;

    private long version;

    @Column(name = "parent_id")
    private UUID parentId;

    private String title;
    private String description;

    @Enumerated(EnumType.STRING)
    private Theme theme;

    @Column(name = "start_on")
    private LocalDate startOn;

    @Column(name = "end_on")
    private LocalDate endOn;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "business_owner"))
    @AttributeOverride(name = "name", column = @Column(name = "business_owner_name"))
    private Person businessOwner;

    @Embedded
    @AttributeOverride(name = "subject", column = @Column(name = "technology_owner"))
    @AttributeOverride(name = "name", column = @Column(name = "technology_owner_name"))
    private Person technologyOwner;

    @Column(name = "business_weight")
    private BigDecimal businessWeight;

    @Column(name = "technology_weight")
    private BigDecimal technologyWeight;

    @ElementCollection
    @CollectionTable(name = "objective_reference", joinColumns = @JoinColumn(name = "objective_id"))
    @OrderColumn(name = "position")
    private List<ExternalReference> externalReferences = new ArrayList<>();

    private boolean retired;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Objective() {}

    Objective(UUID id, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
    }

    /** Takes over the given fields. Who may set which weight is decided before, by the caller's side. */
    ObjectiveEvent set(SetObjective command, UUID newParent, Instant at) {
        ObjectiveState before = version == 0 ? null : state();
        title = command.title();
        description = command.description();
        theme = command.theme();
        parentId = newParent;
        startOn = command.startOn();
        endOn = command.endOn();
        businessOwner = command.businessOwner();
        technologyOwner = command.technologyOwner();
        Weights weights = Weights.of(command.businessWeight(), command.technologyWeight());
        businessWeight = weights.business();
        technologyWeight = weights.technology();
        if (!externalReferences.equals(command.externalReferences())) {
            externalReferences.clear();
            externalReferences.addAll(command.externalReferences());
        }
        touch(at);
        return before == null
                ? new ObjectiveEvent.ObjectiveSet(state(), version)
                : new ObjectiveEvent.ObjectiveRevised(before, state(), version);
    }

    ObjectiveEvent retire(Instant at) {
        ObjectiveState before = state();
        retired = true;
        touch(at);
        return new ObjectiveEvent.ObjectiveRetired(before, state(), version);
    }

    /** The public state that events carry. */
    ObjectiveState state() {
        Weights weights = weights();
        return new ObjectiveState(
                id,
                parentId,
                title,
                description,
                theme,
                startOn,
                endOn,
                businessOwner == null ? null : businessOwner.subject(),
                technologyOwner == null ? null : technologyOwner.subject(),
                weights.businessText(),
                weights.technologyText(),
                weights.agreedText(),
                List.copyOf(externalReferences),
                retired);
    }

    /** The subjects whose own it is: its owners on both sides. */
    public Set<String> owners() {
        return Stream.of(businessOwner, technologyOwner)
                .filter(Objects::nonNull)
                .map(Person::subject)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void touch(Instant at) {
        version++;
        updatedAt = at;
    }

    Weights weights() {
        return new Weights(businessWeight, technologyWeight);
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

    public String description() {
        return description;
    }

    public Theme theme() {
        return theme;
    }

    public LocalDate startOn() {
        return startOn;
    }

    public LocalDate endOn() {
        return endOn;
    }

    public Person businessOwner() {
        return businessOwner;
    }

    public Person technologyOwner() {
        return technologyOwner;
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
