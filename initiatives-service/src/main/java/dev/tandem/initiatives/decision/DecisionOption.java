package dev.tandem.initiatives.decision;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One of the options that were considered. */
@Schema(description = "One of the options that were considered.")
public record DecisionOption(
        @NotBlank
        @Size(max = 200)
        @Schema(description = "1 to 200 characters.", examples = "Go live without gift cards", required = true)
        String title,

        @Size(max = 4000) @Schema(description = "What speaks for and against it.", nullable = true)
        String description,

        @NotNull @Schema(description = "Whether it was taken.", required = true)
        Boolean chosen) {}
