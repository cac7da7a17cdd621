package dev.tandem.metrics.period;

import java.util.UUID;

/**
 * The whole public state of a closed period, as its event carries it.
 *
 * @param period {@code YYYY-MM}
 */
public record PeriodState(UUID id, String period, PeriodStatus status, String note) {}
