package dev.tandem.metrics.cloudbill;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an import could not be published. */
@Schema(description = "Why it could not be published.")
public record ImportFailure(
        @Schema(description = "The problem type.", examples = "/problems/bill-of-another-source")
        String type,

        @Schema(examples = "The bill is of another source.") String detail) {}
