package dev.tandem.metrics.fx;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a report was converted to the currency it was asked for in. */
@Schema(
        name = "Conversion",
        requiredProperties = {"currency", "baseCurrency", "provisional", "rates"},
        description = "How the report was converted to the currency asked for: by month averages what was measured, by"
                + " plan rates of the fiscal year what is planned or forecast.")
public record ConversionView(
        @Schema(description = "The currency of every amount.", examples = "USD")
        String currency,

        @Schema(description = "The currency that rates lead to.", examples = "EUR")
        String baseCurrency,

        @Schema(
                description = "Whether a rate used is provisional: the average of a month that is not closed.",
                examples = "true")
        boolean provisional,

        @Schema(description = "Every rate used, once, by kind, currency and time.")
        List<UsedRate> rates) {

    /** A rate as a report names it. */
    @Schema(
            name = "UsedRate",
            requiredProperties = {"id", "key", "version", "kind", "currency", "rate", "provisional"})
    public record UsedRate(
            UUID id,

            @Schema(description = "Read it at `/api/v1/fx-rates/{key}`.", examples = "USD-2026-03")
            String key,

            @Schema(examples = "1") int version,
            RateKind kind,
            @Schema(examples = "USD") String currency,

            @Schema(description = "Of a month average; else null.", nullable = true, examples = "2026-03")
            String month,

            @Schema(
                    description = "Of a plan rate, the calendar year in which the fiscal year begins; else null.",
                    nullable = true)
            Integer fiscalYear,

            @Schema(description = "Units of the base currency for one unit of the currency.", examples = "0.8652")
            BigDecimal rate,

            @Schema(description = "Whether it is the average of a month that is not closed.", examples = "true")
            boolean provisional) {}

    static ConversionView of(Converter converter) {
        List<UsedRate> used =
                converter.used().stream().map(rate -> used(rate, converter)).toList();
        return new ConversionView(
                converter.target(), converter.base(), used.stream().anyMatch(UsedRate::provisional), used);
    }

    private static UsedRate used(Rate rate, Converter converter) {
        RateKey key = rate.key();
        return new UsedRate(
                rate.id(),
                key.path(),
                rate.version(),
                key.kind(),
                key.currency(),
                key.month() == null ? null : key.month().toString(),
                key.fiscalYear(),
                rate.value(),
                converter.isProvisional(key));
    }
}
