package dev.tandem.metrics.metric;

import java.util.UUID;

/** What the rules of measurements must know of a metric. */
public record KnownMetric(UUID id, String key, MetricKind kind, boolean retired) {}
