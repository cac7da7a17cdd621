package dev.tandem.metrics.fx;

import dev.tandem.http.precondition.Versioned;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rate as readers see it. */
@Schema(name = "FxRate", description = "A published exchange rate to the base currency.")
public record FxRateView(
        UUID id,

        @Schema(
                description = "Names it in a path: currency and month, or currency and fiscal year.",
                examples = "USD-2026-03")
        String key,

        @Schema(description = "Counts its corrections, from 1.", examples = "1")
        long version,

        RateKind kind,
        @Schema(examples = "USD") String currency,

        @Schema(description = "The currency it leads to.", examples = "EUR")
        String baseCurrency,

        @Schema(description = "Of a month average; else null.", nullable = true, examples = "2026-03")
        String month,

        @Schema(
                description = "Of a plan rate, the calendar year in which the fiscal year begins; else null.",
                nullable = true)
        Integer fiscalYear,

        @Schema(
                description = "Units of the base currency for one unit of the currency, as published.",
                examples = "0.8652")
        BigDecimal rate,

        @Schema(description = "Where it is from, or why it was corrected.", nullable = true)
        String note,

        @Schema(description = "When this version was published.")
        Instant publishedAt,

        @Schema(description = "Subject of who published this version.")
        String publishedBy,

        @Schema(
                description = "The late entry this version was published with, because its month was closed already;"
                        + " else null.",
                nullable = true)
        UUID lateEntryId)
        implements Versioned {

    static FxRateView of(FxRate rate) {
        RateKey key = rate.key();
        return new FxRateView(
                rate.id(),
                key.path(),
                rate.version(),
                key.kind(),
                key.currency(),
                rate.base(),
                key.month() == null ? null : key.month().toString(),
                key.fiscalYear(),
                rate.rate(),
                rate.note(),
                rate.publishedAt(),
                rate.publishedBy(),
                rate.lateEntryId());
    }
}
