package dev.tandem.initiatives.assessment;

import dev.tandem.http.json.Years;
import dev.tandem.http.problem.FieldError;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A status given elsewhere, with its own scale and date. */
@Schema(description = "A status given elsewhere, in its own scale.", examples = """
    {"scale": "delivery-confidence", "value": "AMBER", "assessedOn": "2026-03-31",
     "source": "steering-report", "comment": "Supplier is late."}\
    """)
public record AssessmentInput(
        @NotBlank @Size(max = 64) @Schema(description = "The scale of its source.", examples = "delivery-confidence")
        String scale,

        @NotBlank @Size(max = 64) @Schema(description = "The value in that scale.", examples = "AMBER")
        String value,

        @NotNull @Schema(description = "The day it was given, not in the future.", examples = "2026-03-31")
        LocalDate assessedOn,

        @NotNull
        @Pattern(
                regexp = AssessmentInput.SOURCE,
                message = "must be 1 to 64 characters of [A-Za-z0-9._-], beginning with a letter or digit")
        @Schema(description = "Where it was given.", examples = "steering-report", pattern = AssessmentInput.SOURCE)
        String source,

        @Size(max = 4000) @Schema(description = "What was said with it.", nullable = true)
        String comment) {

    static final String SOURCE = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";

    /**
     * What is wrong with the day; empty when all is well.
     *
     * @param latest no assessment is of a later day
     */
    public Optional<FieldError> fault(LocalDate latest, String pointer) {
        if (assessedOn == null || (assessedOn.getYear() >= Years.FIRST && !assessedOn.isAfter(latest))) {
            return Optional.empty();
        }
        return Optional.of(
                FieldError.at(pointer, "Must be a day from the year " + Years.FIRST + " on, not in the future."));
    }
}
