package dev.tandem.metrics.metric;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** What can happen to a metric. Its definition is open to every reader; its facts may be money. */
public sealed interface MetricEvent extends DomainEvent {

    @Override
    MetricState state();

    @Override
    default String aggregate() {
        return "metric";
    }

    @Override
    default UUID aggregateId() {
        return state().id();
    }

    @Override
    default Access access() {
        return Access.OPEN;
    }

    @Override
    default Set<String> owners() {
        return Set.of();
    }

    /** It was defined, or its definition was revised ({@code before} is not null). */
    record MetricDefined(MetricState before, MetricState state, long sequence) implements MetricEvent {
        @Override
        public String type() {
            return "dev.tandem.metric.defined.v1";
        }
    }

    /** It takes no more measurements. */
    record MetricRetired(MetricState before, MetricState state, long sequence) implements MetricEvent {
        @Override
        public String type() {
            return "dev.tandem.metric.retired.v1";
        }
    }
}
