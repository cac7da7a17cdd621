package dev.tandem.initiatives.target;

import dev.tandem.initiatives.metric.KnownMetric;
import dev.tandem.initiatives.reference.ExternalReference;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What an objective promises of one metric. The metric and its currency stay; the promise is replaced by a newer one, and
 * every one is kept as {@link TargetPromise}. Its verbs return the event of the change.
 */
@Entity
@Table(name = "target")
public class Target {

    @Id
    private UUID id;

    private long version;

    @Column(name = "objective_id")
    private UUID objectiveId;

    @Column(name = "metric_id")
    private UUID metricId;

    @Column(name = "metric_key")
    private String metricKey;

    private String currency;

    @Column(name = "promise")
    private int number;

    @Embedded
    private Promise promise;

    @Embedded
    private Made made;

    @ElementCollection
    @CollectionTable(name = "target_reference", joinColumns = @JoinColumn(name = "target_id"))
    @OrderColumn(name = "position")
    private List<ExternalReference> externalReferences = new ArrayList<>();

    private boolean retired;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Target() {}

    /** A target without a promise yet. */
    Target(
            UUID id,
            UUID objectiveId,
            KnownMetric metric,
            String currency,
            List<ExternalReference> externalReferences,
            Instant createdAt) {
        this.id = id;
        this.objectiveId = objectiveId;
        this.metricId = metric.id();
        this.metricKey = metric.key();
        this.currency = currency;
        this.externalReferences.addAll(externalReferences);
        this.createdAt = createdAt;
    }

    /** Makes the first promise, or one in place of the present one. */
    TargetEvent promise(Promise newPromise, Made newMade, Set<String> owners) {
        TargetState before = number == 0 ? null : state();
        number++;
        promise = newPromise;
        made = newMade;
        touch(newMade.at());
        return before == null
                ? new TargetEvent.TargetSet(state(), version, owners)
                : new TargetEvent.TargetRevised(before, state(), version, owners);
    }

    TargetEvent retire(Instant at, Set<String> owners) {
        TargetState before = state();
        retired = true;
        touch(at);
        return new TargetEvent.TargetRetired(before, state(), version, owners);
    }

    /** The public state that events carry. */
    TargetState state() {
        return new TargetState(
                id,
                objectiveId,
                metricId,
                metricKey,
                currency,
                number,
                promise.direction(),
                TargetFigures.text(promise.baseline(), currency),
                TargetFigures.text(promise.goal(), currency),
                promise.measuredOver(),
                promise.startOn(),
                promise.dueOn(),
                made.note(),
                made.by().subject(),
                List.copyOf(externalReferences),
                retired);
    }

    private void touch(Instant at) {
        version++;
        updatedAt = at;
    }

    boolean isMoney() {
        return currency != null;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID objectiveId() {
        return objectiveId;
    }

    String currency() {
        return currency;
    }

    int number() {
        return number;
    }

    Promise promise() {
        return promise;
    }

    Made made() {
        return made;
    }

    boolean retired() {
        return retired;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
