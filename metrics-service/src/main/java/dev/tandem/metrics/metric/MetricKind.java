package dev.tandem.metrics.metric;

import dev.tandem.journal.Access;

/** What a series measures. */
public enum MetricKind {
    REVENUE,
    COST,
    KPI;

    /** Whether its facts have a currency, and only readers of money may see them. */
    public boolean isMoney() {
        return this != KPI;
    }

    public Access access() {
        return isMoney() ? Access.MONEY : Access.OPEN;
    }
}
