package dev.tandem.initiatives.history;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.initiatives.person.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that happened: who, when, what, before and after. */
@Schema(description = "One thing that happened: who, when, what, before and after.")
public record HistoryEntry(
        @Schema(description = "The event's id.") UUID id,
        @Schema(description = "When it was recorded.") Instant at,

        @Schema(
                description = "The day from which it holds, where that is not the day it was recorded.",
                nullable = true)
        LocalDate effectiveOn,

        @Schema(description = "Who did it.") Person by,

        @Schema(description = "What happened.", examples = "dev.tandem.initiative.approved.v1")
        String type,

        @Schema(description = "To what kind of thing.", examples = "initiative")
        String aggregate,

        @Schema(description = "To which one.") UUID aggregateId,

        @Schema(description = "The thing's own count of its changes.")
        long sequence,

        @Schema(description = "Every field that changed; for a new thing every field that is set.")
        Map<String, FieldChange> changes) {

    /** A field before and after. */
    @Schema(description = "A field before and after.")
    public record FieldChange(
            @Schema(implementation = Object.class, nullable = true)
            JsonNode before,

            @Schema(implementation = Object.class, nullable = true)
            JsonNode after) {}
}
