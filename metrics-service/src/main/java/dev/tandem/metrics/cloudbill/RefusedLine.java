package dev.tandem.metrics.cloudbill;

import dev.tandem.http.problem.FieldError;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A row that was not taken. */
@Schema(description = "A row that was refused, and why.")
public record RefusedLine(
        @Schema(description = "Which file of the set, counted from 1.", examples = "1")
        int file,

        @Schema(description = "Line of the file, counted from 1 with the header.", examples = "17")
        long line,

        @Schema(description = "What is wrong; pointers name columns.")
        List<FieldError> errors) {}
