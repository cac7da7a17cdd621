package dev.tandem.initiatives.initiative;

import java.math.BigDecimal;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The share of an initiative's effect that serves one objective; the shares of an initiative add up to 100.
 *
 * @param weight per cent, a decimal text without needless zeros
 */
@Schema(description = "The share of the initiative that serves one objective; all shares add up to 100.")
public record Contribution(
        @Schema(description = "The objective served.") UUID objectiveId,

        @Schema(description = "Per cent, as a decimal text.", examples = "60")
        String weight) {

    /** The same share with its weight written the one way it is kept. */
    static Contribution of(UUID objectiveId, String weight) {
        BigDecimal plain = new BigDecimal(weight).stripTrailingZeros();
        return new Contribution(objectiveId, plain.toPlainString());
    }
}
