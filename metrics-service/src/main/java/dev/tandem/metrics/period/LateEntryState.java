package dev.tandem.metrics.period;

import dev.tandem.metrics.reference.ExternalReference;
import java.util.UUID;

/**
 * The whole public state of a late entry, as its events carry it.
 *
 * @param period {@code YYYY-MM}
 * @param source only facts of this one; null for any
 * @param written how many facts or rates were written with it; null until it was used
 * @param externalReference the key another system knows it by; null for none
 */
public record LateEntryState(
        UUID id,
        String period,
        String source,
        String reason,
        LateEntryStatus status,
        String requestedBy,
        String decidedBy,
        String comment,
        String usedBy,
        Long written,
        ExternalReference externalReference) {}
