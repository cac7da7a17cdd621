package dev.tandem.metrics.reconciliation;

import java.time.YearMonth;
import java.util.UUID;

/** What is reconciled; null is not narrowed. */
record Extent(UUID metricId, UUID initiativeId, YearMonth from, YearMonth to) {}
