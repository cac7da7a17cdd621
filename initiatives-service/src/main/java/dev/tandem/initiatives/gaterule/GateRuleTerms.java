package dev.tandem.initiatives.gaterule;

import dev.tandem.money.Money;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What may be changed about a gate's rule.
 *
 * @param financeAbove null where the gate never asks for FINANCE
 * @param signOffDays null where sides have all the time they want
 */
@Schema(description = "What may be changed about a gate's rule.")
public record GateRuleTerms(
        @Schema(
                description =
                        "FINANCE signs as well when the plan's cost is above this, in the base currency, not negative; null:"
                                + " never.",
                nullable = true)
        Money financeAbove,

        @Min(1)
        @Max(365)
        @Schema(
                description = "Days within which a side should sign once it is asked, 1 to 365; null: no limit.",
                examples = "14",
                nullable = true)
        Integer signOffDays) {}
