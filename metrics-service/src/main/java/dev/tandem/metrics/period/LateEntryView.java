package dev.tandem.metrics.period;

import dev.tandem.http.precondition.Versioned;
import dev.tandem.metrics.reference.ExternalReference;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A late entry as readers see it. */
@Schema(name = "LateEntry", description = "Leave to write to a closed period once, given by two people of finance.")
public record LateEntryView(
        UUID id,

        @Schema(description = "Counts its changes; the ETag.", examples = "2")
        long version,

        @Schema(description = "The closed period.", examples = "2025-04")
        String period,

        @Schema(description = "Only facts of this source; null for any.", nullable = true, examples = "erp")
        String source,

        @Schema(examples = "The supplier sent April's invoice in June")
        String reason,

        LateEntryStatus status,
        Instant requestedAt,

        @Schema(description = "Subject of who asked.") String requestedBy,

        @Schema(nullable = true) Instant decidedAt,

        @Schema(description = "Subject of who decided; never who asked.", nullable = true)
        String decidedBy,

        @Schema(description = "What was said with the decision.", nullable = true)
        String comment,

        @Schema(nullable = true) Instant usedAt,

        @Schema(description = "Subject of who wrote with it.", nullable = true)
        String usedBy,

        @Schema(description = "How many facts or rates of the period were written with it.", nullable = true)
        Long written,

        @Schema(description = "The key another system knows it by.", nullable = true)
        ExternalReference externalReference)
        implements Versioned {

    static LateEntryView of(LateEntry entry) {
        LateEntryState state = entry.state();
        return new LateEntryView(
                state.id(),
                entry.version(),
                state.period(),
                state.source(),
                state.reason(),
                state.status(),
                entry.requestedAt(),
                state.requestedBy(),
                entry.decidedAt(),
                state.decidedBy(),
                state.comment(),
                entry.usedAt(),
                state.usedBy(),
                state.written(),
                state.externalReference());
    }
}
