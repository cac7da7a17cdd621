package dev.tandem.metrics.fx;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Rates to be published together. */
@Schema(description = "Rates to be published together: all of them or none.", examples = """
    {"rates": [
      {"kind": "MONTH_AVERAGE", "currency": "USD", "month": "2026-09", "rate": "0.8541",
       "note": "Monthly average of the central bank"},
      {"kind": "FISCAL_YEAR_PLAN", "currency": "USD", "fiscalYear": 2027, "rate": "0.87"}]}\
    """)
public record PublishRates(
        @NotNull @Size(min = 1, max = 1000) @Schema(description = "1 to 1000 rates, each named once.", required = true)
        List<@NotNull @Valid RateDraft> rates) {}
