package dev.tandem.initiatives.metric;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.StateReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Metrics, as metrics-service last told them. */
@ApplicationScoped
public class MetricProjection implements Projection {

    private final KnownMetrics metrics;
    private final StateReader reader;

    MetricProjection(KnownMetrics metrics, StateReader reader) {
        this.metrics = metrics;
        this.reader = reader;
    }

    /** What this service reads of the state. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Metric(String key, KnownMetric.Kind kind, List<ExternalReference> externalReferences, Boolean retired) {}

    @Override
    public String topic() {
        return "tandem.metrics.v1";
    }

    @Override
    public String aggregate() {
        return "metric";
    }

    @Override
    public void apply(ReceivedEvent event) {
        Metric state = reader.read(event, Metric.class);
        metrics.keep(
                new KnownMetric(event.aggregateId(), state.key(), state.kind(), state.retired()),
                state.externalReferences());
    }
}
