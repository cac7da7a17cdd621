package dev.tandem.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One line of history.
 *
 * @param position place in this service's journal; grows, has holes, says nothing about the order of commits
 * @param by subject of the person, or {@code system:<service>} where no person asked
 * @param changes {@code {"field": {"before": …, "after": …}}} for the top-level fields that changed; empty for a new
 *     aggregate
 * @param state the whole public state after the change
 */
public record JournalEntry(
        long position,
        UUID eventId,
        String aggregate,
        UUID aggregateId,
        long sequence,
        String type,
        Access access,
        Instant at,
        LocalDate effectiveOn,
        String by,
        JsonNode changes,
        JsonNode state) {}
