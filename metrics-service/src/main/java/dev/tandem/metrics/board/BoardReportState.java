package dev.tandem.metrics.board;

import java.time.Instant;
import java.util.UUID;

/**
 * The whole public state of a board report, as its event carries it; what it says is read by its id.
 *
 * @param portfolioNodeId what it is narrowed to; null for the whole organisation
 * @param provisional whether a rate used was the average of a month that was not closed
 * @param comparedWith the previous board report; null when there was none
 * @param size of the content, in bytes
 * @param hash SHA-256 of the content, in hexadecimal
 */
public record BoardReportState(
        UUID id,
        String title,
        String note,
        Instant asOf,
        String currency,
        boolean provisional,
        UUID portfolioNodeId,
        Instant comparedAt,
        UUID comparedWith,
        Instant frozenAt,
        String frozenBy,
        int size,
        String hash) {}
