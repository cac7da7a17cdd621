package dev.tandem.initiatives.bulk;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of the rows of a load; with dryRun, what would have become of them. */
@Schema(
        description = "What became of the rows. created + updated + unchanged + refused is the number of rows.",
        examples = """
        {"created": 2, "updated": 0, "unchanged": 1, "refused": 1, "missing": 0,
         "rows": [{"row": 3, "status": 422, "id": null, "externalReference": {"source": "jira", "key": "SHOP-13"},
                   "errors": [{"pointer": "/endOn", "detail": "Must not be before startOn (2026-09-01)."}]}],
         "moreRefused": 0}""")
public record LoadResult(
        @Schema(description = "Initiatives made.") int created,
        @Schema(description = "Initiatives changed.") int updated,

        @Schema(description = "Rows that say what is known already.")
        int unchanged,

        @Schema(description = "Rows that were not taken.") int refused,

        @Schema(
                description = "With a snapshot: live initiatives of the source that it does not have; they are"
                        + " flagged with `missingSince`. 0 when a refused row does not say its key, for"
                        + " then nothing is flagged.")
        int missing,

        @Schema(description = "The refused rows, at most 1000 of them.")
        List<RefusedRow> rows,

        @Schema(description = "How many refused rows are not listed.")
        int moreRefused) {}
