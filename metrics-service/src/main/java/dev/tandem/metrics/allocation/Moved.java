package dev.tandem.metrics.allocation;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an initiative bears now, and what it bore before. */
@Schema(
        name = "MovedCost",
        description = "An initiative whose allocated cost is another one, in one metric and currency.")
public record Moved(
        @Schema(description = "The initiative; null for what nobody bears.", nullable = true)
        UUID initiativeId,

        @Schema(description = "The metric that the cost is a fact of.")
        UUID metricId,

        @Schema(examples = "USD") String currency,
        @Schema(examples = "0") String before,
        @Schema(examples = "0.83") String after,
        @Schema(examples = "0.83") String change) {

    static Moved of(UUID initiativeId, UUID metricId, String currency, BigDecimal before, BigDecimal after) {
        return new Moved(initiativeId, metricId, currency, plain(before), plain(after), plain(after.subtract(before)));
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
