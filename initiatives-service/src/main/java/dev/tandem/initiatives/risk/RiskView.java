package dev.tandem.initiatives.risk;

import dev.tandem.http.precondition.Versioned;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.money.Money;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A risk as readers see it. */
@Schema(name = "Risk", description = "Something uncertain that would harm an initiative, or that it reduces.")
public record RiskView(
        UUID id,

        @Schema(description = "Counts its changes; the ETag.")
        long version,

        UUID initiativeId,
        @Schema(examples = "The supplier is late") String title,
        @Schema(nullable = true) String description,

        @Schema(description = "Whether it may harm the initiative, or is there today and is reduced by it.")
        Bearing bearing,

        @Schema(description = RiskDraft.PROBABILITY, examples = "3")
        int probability,

        @Schema(description = RiskDraft.IMPACT, examples = "4")
        int impact,

        @Schema(description = "Probability × impact, 1 to 25.", examples = "12")
        int exposure,

        @Schema(
                description = "What it would cost; null when nobody said, and for readers who may not see the money.",
                nullable = true)
        Money moneyImpact,

        @Schema(description = "Whether the impact in money is kept from you.")
        boolean moneyHidden,

        @Schema(nullable = true) Person owner,
        RiskResponse response,
        @Schema(nullable = true) String responsePlan,
        RiskStatus status,
        @Schema(nullable = true) ExternalReference externalReference,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static RiskView of(Risk risk, boolean money) {
        return new RiskView(
                risk.id(),
                risk.version(),
                risk.initiativeId(),
                risk.title(),
                risk.description(),
                risk.bearing(),
                risk.probability(),
                risk.impact(),
                risk.exposure(),
                money ? risk.moneyImpact() : null,
                !money,
                risk.owner(),
                risk.response(),
                risk.responsePlan(),
                risk.status(),
                risk.externalReference(),
                risk.createdAt(),
                risk.updatedAt());
    }
}
