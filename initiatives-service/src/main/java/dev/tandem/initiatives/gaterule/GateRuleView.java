package dev.tandem.initiatives.gaterule;

import dev.tandem.http.precondition.Versioned;
import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.gate.Side;
import dev.tandem.money.Money;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rule of a gate as readers see it. */
@Schema(name = "GateRule", description = "What the organisation asks of one gate.")
public record GateRuleView(
        Gate gate,

        @Schema(description = "Counts its changes; the ETag.", examples = "0")
        long version,

        @Schema(description = "The sides that always sign.") List<Side> sides,

        @Schema(
                description =
                        "FINANCE signs as well when the plan's cost is above this. Credits set nothing off, and cost in"
                                + " another currency counts as above, since there are no exchange rates; null: FINANCE is never"
                                + " asked.",
                nullable = true)
        Money financeAbove,

        @Schema(
                description = "Days within which a side should sign once it is asked; null: no limit.",
                examples = "14",
                nullable = true)
        Integer signOffDays,

        Instant updatedAt)
        implements Versioned {

    /** Business and technology: no rule can do without them. */
    static final List<Side> ALWAYS = List.of(Side.BUSINESS, Side.TECHNOLOGY);

    static GateRuleView of(GateRule rule) {
        GateRuleTerms terms = rule.terms();
        return new GateRuleView(
                rule.gate(), rule.version(), ALWAYS, terms.financeAbove(), terms.signOffDays(), rule.updatedAt());
    }
}
