package dev.tandem.initiatives.gaterule;

import dev.tandem.initiatives.gate.Gate;
import dev.tandem.initiatives.person.Person;
import dev.tandem.money.Money;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a gate's rule as readers see it. */
@Schema(description = "The rule of a gate as it was from one change to the next.")
public record GateRuleVersionView(
        Gate gate,

        @Schema(description = "0 is what every organisation begins with.", examples = "0")
        long version,

        @Schema(nullable = true) Money financeAbove,
        @Schema(nullable = true, examples = "14") Integer signOffDays,

        @Schema(description = "Who made it so; null of version 0.", nullable = true)
        Person by,

        @Schema(description = "Since when it held.") Instant createdAt) {

    static GateRuleVersionView of(GateRuleVersion version) {
        return new GateRuleVersionView(
                version.gate(),
                version.version(),
                version.financeAbove(),
                version.signOffDays(),
                version.by(),
                version.createdAt());
    }
}
