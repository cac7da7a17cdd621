package dev.tandem.initiatives.target;

import dev.tandem.initiatives.reference.ExternalReference;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole public state of a target, as its events carry it; numbers as plain decimal texts.
 *
 * @param currency ISO 4217 where the metric is money; else null
 * @param promise the number of the present promise, from 1
 * @param promisedBy who made it, by subject
 */
public record TargetState(
        UUID id,
        UUID objectiveId,
        UUID metricId,
        String metricKey,
        String currency,
        int promise,
        Direction direction,
        String baseline,
        String goal,
        MeasuredOver measuredOver,
        LocalDate startOn,
        LocalDate dueOn,
        String note,
        String promisedBy,
        List<ExternalReference> externalReferences,
        boolean retired) {}
