package dev.tandem.metrics.metric;

import dev.tandem.metrics.reference.ExternalReference;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A named series. Its verbs return the event of the change. */
@Entity
@Table(name = "metric")
public class Metric {

    @Id
    private UUID id;

    private long version;
    private String key;
    private String title;

    @Enumerated(EnumType.STRING)
    private MetricKind kind;

    private String unit;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    @Enumerated(EnumType.STRING)
    private Aggregation aggregation;

    @Enumerated(EnumType.STRING)
    @Column(name = "expense_type")
    private ExpenseType expenseType;

    @Enumerated(EnumType.STRING)
    @Column(name = "cost_type")
    private CostType costType;

    @Enumerated(EnumType.STRING)
    @Column(name = "funnel_step")
    private FunnelStep funnelStep;

    @ElementCollection
    @CollectionTable(name = "metric_reference", joinColumns = @JoinColumn(name = "metric_id"))
    private List<ExternalReference> externalReferences = new ArrayList<>();

    private boolean retired;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Metric() {}

    Metric(UUID id, DefineMetric command, Instant at) {
        this.id = id;
        this.createdAt = at;
        key = command.key();
        kind = command.kind();
        aggregation = command.aggregation();
        expenseType = command.expenseType();
        costType = command.costType();
        funnelStep = command.funnelStep();
        take(command.title(), command.unit(), command.direction(), command.externalReferences());
    }

    /** Tells of the definition for the first time. */
    MetricEvent defined() {
        touch(createdAt);
        return new MetricEvent.MetricDefined(null, state(), version);
    }

    MetricEvent revise(ReviseMetric command, Instant at) {
        MetricState before = state();
        funnelStep = command.funnelStep();
        take(command.title(), command.unit(), command.direction(), command.externalReferences());
        touch(at);
        return new MetricEvent.MetricDefined(before, state(), version);
    }

    MetricEvent retire(Instant at) {
        MetricState before = state();
        retired = true;
        touch(at);
        return new MetricEvent.MetricRetired(before, state(), version);
    }

    /** The public state that events carry. */
    MetricState state() {
        return new MetricState(
                id,
                key,
                title,
                kind,
                unit,
                direction,
                aggregation,
                expenseType,
                costType,
                funnelStep,
                sorted(externalReferences),
                retired);
    }

    private void take(String newTitle, String newUnit, Direction newDirection, List<ExternalReference> references) {
        title = newTitle;
        unit = newUnit;
        direction = newDirection;
        if (!sorted(externalReferences).equals(sorted(references))) {
            externalReferences.clear();
            externalReferences.addAll(references);
        }
    }

    private void touch(Instant at) {
        version++;
        updatedAt = at;
    }

    private static List<ExternalReference> sorted(List<ExternalReference> references) {
        return references.stream()
                .distinct()
                .sorted(Comparator.comparing(ExternalReference::source).thenComparing(ExternalReference::key))
                .toList();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
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
