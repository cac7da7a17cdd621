package dev.tandem.metrics.allocation;

import dev.tandem.http.precondition.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An allocation rule as readers see it. */
@Schema(name = "AllocationRule", description = "Who bears which charges of cloud bills.")
public record AllocationRuleView(
        UUID id,

        @Schema(description = "Counts its changes; the ETag.", examples = "1")
        long version,

        @Schema(description = "Rules are tried from the lowest to the highest.", examples = "10")
        int order,

        @Schema(examples = "Checkout, by its tag") String title,
        Match match,
        List<ShareView> shares,

        @Schema(description = "A retired one allocates nothing any more.")
        boolean retired,

        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    /** What one initiative bears. */
    @Schema(name = "AllocationShare", description = "How much of the rule's charges an initiative bears.")
    public record ShareView(
            UUID initiativeId, @Schema(examples = "60") String percentage) {}

    static AllocationRuleView of(AllocationRule rule) {
        AllocationRuleState state = rule.state();
        return new AllocationRuleView(
                state.id(),
                rule.version(),
                state.order(),
                state.title(),
                state.match(),
                state.shares().stream()
                        .map(share -> new ShareView(share.initiativeId(), share.percentage()))
                        .toList(),
                state.retired(),
                rule.createdAt(),
                rule.updatedAt());
    }
}
