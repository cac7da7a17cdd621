package dev.tandem.metrics.board;

import dev.tandem.http.id.Ref;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Freezes a board report. */
@Schema(description = "Freezes a board report.", examples = """
    {"title": "Board meeting of the fourth quarter", "note": "Before the budget of next year is decided.", \
    "currency": "EUR"}\
    """)
public record FreezeBoardReport(
        @NotBlank @Size(max = 200) @Schema(description = "1 to 200 characters.", required = true)
        String title,

        @Size(max = 4000) @Schema(description = "Whatever the board is to read first.", nullable = true)
        String note,

        @Schema(
                description =
                        "Everything as it was known at this instant, from 1900 on and in the past; now when left out.",
                nullable = true,
                examples = "2026-09-30T22:00:00Z")
        Instant asOf,

        @Schema(
                description =
                        "The reporting currency (ISO 4217): every amount is converted to it. The organisation's base"
                                + " currency when left out.",
                nullable = true,
                examples = "EUR",
                pattern = "^[A-Z]{3}$")
        String currency,

        @Schema(
                description = "Only what is in this portfolio node or below it: its id or `ext:source:key`. The whole"
                        + " organisation when left out.",
                nullable = true,
                maxLength = Ref.LONGEST)
        String portfolioNode) {}
