package dev.tandem.initiatives.metric;

import java.util.UUID;

/** What metrics-service told of a metric. */
public record KnownMetric(UUID id, String key, Kind kind, boolean retired) {

    /** What it measures. */
    public enum Kind {
        REVENUE,
        COST,
        KPI
    }

    /** Whether its figures have a currency, and only readers of money may see them. */
    public boolean isMoney() {
        return kind != Kind.KPI;
    }
}
