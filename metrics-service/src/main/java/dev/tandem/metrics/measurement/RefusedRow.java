package dev.tandem.metrics.measurement;

import dev.tandem.http.problem.FieldError;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row of a bulk that was not stored. */
@Schema(description = "A row that was refused, and why.")
public record RefusedRow(
        @Schema(
                description =
                        "Number of the row, counted from 1: element of the array, line, or row after the" + " header.",
                examples = "3")
        int row,

        @Schema(description = "Its source, if readable.", nullable = true, examples = "erp")
        String source,

        @Schema(description = "Its id at the source, if readable.", nullable = true, examples = "inv-4711")
        String id,

        @Schema(description = "What is wrong, with pointers into the row.")
        List<FieldError> errors) {}
