package dev.tandem.initiatives.signoff;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The closing of a condition as a client writes it. */
@Schema(description = "Says that a condition is met.")
public record ClosingDraft(
        @Size(max = 4000) @Schema(description = "How it was met.", nullable = true)
        String comment,

        @Schema(
                description =
                        "The day from which it holds: not in the future, not before the status changed last; today when"
                                + " null.",
                nullable = true)
        LocalDate effectiveOn) {}
