package dev.tandem.metrics.period;

import dev.tandem.metrics.reference.ExternalReference;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks to write to a closed period once. */
@Schema(description = "Asks to write to a closed period once.", examples = """
    {"period": "2025-04", "source": "erp", "reason": "The supplier sent April's invoice in June"}\
    """)
public record RequestLateEntry(
        @NotNull
        @Pattern(regexp = PeriodFilter.MONTH, message = "must be a month such as 2026-03, from 1900 to 2199")
        @Schema(description = "A closed period.", examples = "2025-04", pattern = PeriodFilter.MONTH, required = true)
        String period,

        @Pattern(
                regexp = "^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$",
                message = "must be 1 to 64 characters of [A-Za-z0-9._-], beginning with a letter or digit")
        @Schema(description = "Only facts of this source; null for any.", nullable = true, examples = "erp")
        String source,

        @NotBlank @Size(max = 500) @Schema(description = "Why it comes late, 1 to 500 characters.", required = true)
        String reason,

        @Valid @Schema(description = "The key another system knows the late entry by; one only.", nullable = true)
        ExternalReference externalReference) {}
