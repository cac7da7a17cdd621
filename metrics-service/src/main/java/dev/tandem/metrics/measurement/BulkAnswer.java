package dev.tandem.metrics.measurement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the rows of a bulk; with dryRun, what would have become of them. */
@Schema(
        description = "What became of the rows. accepted + corrected + unchanged + refused is the number of rows.",
        examples = """
            {"accepted": 2, "corrected": 0, "unchanged": 0, "refused": 1, "unresolved": 0, "late": 0,
             "rows": [{"row": 3, "source": "erp", "id": "inv-3",
                       "errors": [{"pointer": "/on", "detail": "Must be a date such as 2026-03-31, from 1900 to 2199."}]}],
             "moreRefused": 0}\
            """,
        requiredProperties = {
            "accepted",
            "corrected",
            "unchanged",
            "refused",
            "unresolved",
            "late",
            "rows",
            "moreRefused"
        })
public record BulkAnswer(
        @Schema(description = "Facts stored for the first time.")
        long accepted,

        @Schema(description = "Facts of which a new version was stored, deletions included.")
        long corrected,

        @Schema(description = "Rows that say what is stored already.")
        long unchanged,

        @Schema(description = "Rows that were not stored.") long refused,

        @Schema(
                description = "Of the accepted and corrected ones: those whose initiative is not known yet. They are "
                        + "stored and join it when it arrives.")
        long unresolved,

        @Schema(
                description =
                        "Of the accepted and corrected ones: those written to a closed period with the late entry.")
        long late,

        @Schema(description = "The refused rows, at most 1000 of them.")
        List<RefusedRow> rows,

        @Schema(description = "How many refused rows are not listed.")
        long moreRefused) {}
