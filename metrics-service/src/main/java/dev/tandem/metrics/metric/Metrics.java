package dev.tandem.metrics.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What other features ask about metrics. Ask inside a transaction. */
@ApplicationScoped
public class Metrics {

    private final MetricRepository repository;

    Metrics(MetricRepository repository) {
        this.repository = repository;
    }

    /** The metric that an id, a key or {@code ext:source:key} names, retired or not. */
    public Optional<KnownMetric> find(String text) {
        return MetricRef.parse(text)
                .flatMap(repository::idOf)
                .map(repository::findById)
                .map(Metric::state)
                .map(state -> new KnownMetric(state.id(), state.key(), state.kind(), state.retired()));
    }
}
