package dev.tandem.metrics.allocation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A published bill, as allocation needs it.
 *
 * @param effective whether its effective cost becomes facts; else its billed one
 * @param earlierMetricId the metric that its facts are of so far; null for a new one
 */
public record AllocatedBill(
        UUID id,
        String issuer,
        String billingAccount,
        LocalDate from,
        LocalDate to,
        String currency,
        UUID metricId,
        UUID earlierMetricId,
        boolean effective) {}
