package dev.tandem.initiatives.initiative;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A system or process that an initiative upgrades.
 *
 * @param reference its key in the organisation's own catalogue, or null
 */
@Schema(description = "A system or process that the initiative upgrades.")
public record UpgradedSystem(
        @NotBlank @Size(max = 200) @Schema(description = "What people call it.", examples = "Web shop", required = true)
        String name,

        @Size(max = 200)
        @Schema(description = "Its key in the organisation's own catalogue.", examples = "APP-0042", nullable = true)
        String reference) {}
