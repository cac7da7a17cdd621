package dev.tandem.metrics.cloudbill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A published bill as readers see it, with who bears it now. */
@Schema(
        name = "CloudBill",
        description =
                "A published bill and who bears it now. The parts and the unallocated rest are together the bill, to"
                        + " the last digit, for each of the two costs.")
public record BillView(
        UUID id,
        @Schema(examples = "Nordwind Cloud GmbH") String issuer,
        @Schema(examples = "8600-1") String billingAccount,

        @Schema(description = "First day of the billing period.")
        LocalDate from,

        @Schema(description = "Last day of the billing period.")
        LocalDate to,

        @Schema(examples = "EUR") String currency,

        @Schema(description = "The import that its charges are of.")
        UUID importId,

        @Schema(description = "The source that it is of.", nullable = true)
        String source,

        @Schema(description = "The metric that its cost is a fact of.", examples = "cloud-bill")
        String metric,

        @Schema(description = "Which of the costs is the fact.")
        Cost cost,

        Costs whole,

        @Schema(description = "What initiatives bear, by rule.")
        List<Borne> allocated,

        Costs unallocated,
        Instant publishedAt) {

    /** Charges and their two costs. */
    @Schema(name = "BillCosts", description = "Charges and their costs, exact; never add one cost to the other.")
    public record Costs(
            @Schema(examples = "8") long rows,
            @Schema(examples = "1908.690335801") String billedCost,
            @Schema(examples = "1290.3137925991") String effectiveCost) {}

    /** What one initiative bears by one rule. */
    @Schema(name = "BornePart", description = "What one initiative bears by one rule.")
    public record Borne(
            UUID ruleId,
            UUID initiativeId,

            @Schema(description = "Charges of the rule, which its initiatives share.", examples = "4")
            long rows,

            @Schema(examples = "314.8725006") String billedCost,
            @Schema(examples = "296.59009319") String effectiveCost) {}
}
