package dev.tandem.metrics.fx;

import dev.tandem.metrics.period.PeriodFilter;
import dev.tandem.money.Decimal18;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rate as finance publishes it. */
@Schema(description = "One rate to the organisation's base currency.", examples = """
    {"kind": "MONTH_AVERAGE", "currency": "USD", "month": "2026-09", "rate": "0.8541"}\
    """)
public record RateDraft(
        @NotNull @Schema(description = "What it is for.", required = true)
        RateKind kind,

        @NotNull
        @Schema(
                description = "ISO 4217 code of an active currency other than the base currency.",
                examples = "USD",
                required = true,
                pattern = "[A-Z]{3}")
        String currency,

        @Pattern(regexp = PeriodFilter.MONTH, message = "must be a month such as 2026-03, from 1900 to 2199")
        @Schema(
                description = "MONTH_AVERAGE only: the month, which must have begun (1900 to 2199).",
                examples = "2026-09",
                nullable = true,
                pattern = PeriodFilter.MONTH)
        String month,

        @Min(1900)
        @Max(2199)
        @Schema(
                description = "FISCAL_YEAR_PLAN only: the calendar year in which the fiscal year begins, 1900 to 2199.",
                nullable = true)
        Integer fiscalYear,

        @NotNull
        @Schema(
                description = "How many units of the base currency one unit of the currency is worth: above zero, up to"
                        + " 18 digits before and 18 after the point, kept as written.",
                examples = "0.8541",
                required = true)
        Decimal18 rate,

        @Size(max = 500) @Schema(description = "Where it is from, or why it was corrected.", nullable = true)
        String note) {}
