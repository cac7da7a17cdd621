package dev.tandem.metrics.period;

import java.time.YearMonth;
import java.util.UUID;

/**
 * What one write may do to a closed month.
 *
 * @param source only facts of this one; null for any
 */
public record LateLeave(UUID id, YearMonth month, String source) {}
