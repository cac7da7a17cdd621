package dev.tandem.metrics.metric;

import dev.tandem.http.problem.FieldError;
import java.util.Optional;

/** The steps of a customer's way, first to last, that a KPI may count. */
public enum FunnelStep {
    IMPRESSION,
    LEAD,
    SIGN_UP,
    PURCHASE,
    RETURN;

    /** Counts of a step are added over months and metrics, so only what adds up can be one. */
    static Optional<FieldError> contradiction(FunnelStep step, MetricKind kind, Aggregation aggregation) {
        return step == null || (kind == MetricKind.KPI && aggregation == Aggregation.SUM)
                ? Optional.empty()
                : Optional.of(FieldError.at("/funnelStep", "Only a KPI with aggregation SUM counts a step."));
    }
}
