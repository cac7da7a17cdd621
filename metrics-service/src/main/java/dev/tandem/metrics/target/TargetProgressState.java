package dev.tandem.metrics.target;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The whole public state of a target's progress, as its events carry it; numbers as plain decimal texts.
 *
 * @param id of the target
 * @param promise the number of the promise it is about
 * @param currency ISO 4217; null for a KPI
 * @param actual the metric's figure; null while nothing was measured
 * @param progress in per cent with at most one decimal, cut, so that 100 means met; null while it cannot be said
 */
public record TargetProgressState(
        UUID id,
        UUID objectiveId,
        UUID metricId,
        String metricKey,
        String currency,
        int promise,
        LocalDate dueOn,
        String actual,
        String progress,
        Standing standing) {}
