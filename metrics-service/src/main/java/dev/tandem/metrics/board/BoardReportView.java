package dev.tandem.metrics.board;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A board report as lists show it: all but what it says. */
@Schema(
        name = "BoardReportEntry",
        requiredProperties = {
            "id",
            "title",
            "note",
            "asOf",
            "currency",
            "provisional",
            "portfolioNodeId",
            "comparedAt",
            "comparedWith",
            "frozenAt",
            "frozenBy",
            "size",
            "hash"
        },
        description = "A board report without what it says.")
public record BoardReportView(
        UUID id,

        @Schema(examples = "Board meeting of the fourth quarter")
        String title,

        @Schema(nullable = true) String note,

        @Schema(description = "Everything is as it was known at this instant.")
        Instant asOf,

        @Schema(description = "The reporting currency.", examples = "EUR")
        String currency,

        @Schema(description = "Whether a rate used was provisional: the average of a month that was not closed.")
        boolean provisional,

        @Schema(description = "What it is narrowed to; null for the whole organisation.", nullable = true)
        UUID portfolioNodeId,

        @Schema(description = "The instant that it is compared with.")
        Instant comparedAt,

        @Schema(description = "The previous board report; null when there was none.", nullable = true)
        UUID comparedWith,

        Instant frozenAt,

        @Schema(description = "Subject of who froze it.", examples = "fiona")
        String frozenBy,

        @Schema(description = "Of its JSON, in bytes.", examples = "48213")
        int size,

        @Schema(
                description = "SHA-256 of the bytes of its JSON, in hexadecimal; the ETag.",
                examples = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824")
        String hash) {

    static BoardReportView of(BoardReportState state) {
        return new BoardReportView(
                state.id(),
                state.title(),
                state.note(),
                state.asOf(),
                state.currency(),
                state.provisional(),
                state.portfolioNodeId(),
                state.comparedAt(),
                state.comparedWith(),
                state.frozenAt(),
                state.frozenBy(),
                state.size(),
                state.hash());
    }
}
