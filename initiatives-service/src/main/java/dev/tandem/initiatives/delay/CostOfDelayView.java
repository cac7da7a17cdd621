package dev.tandem.initiatives.delay;

import dev.tandem.initiatives.gate.Status;
import dev.tandem.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One row of the ranking by cost of delay. */
@Schema(name = "CostOfDelay", description = "What a month of delay of an initiative costs.")
public record CostOfDelayView(
        @Schema(description = "Shared by equal amounts; null for those without one.", examples = "1", nullable = true)
        Integer rank,

        UUID initiativeId,
        @Schema(examples = "Checkout rebuild") String title,
        Status status,
        @Schema(nullable = true) UUID portfolioNodeId,

        @Schema(
                description =
                        "The expected benefit (planned × probability) of an average month; null when the plan has no dated benefit in the"
                                + " currency.",
                nullable = true)
        Money costOfDelayPerMonth,

        @Schema(description = "How many calendar months the dated benefits touch.", examples = "12")
        int months,

        @Schema(
                description =
                        "The dated benefits together, each times its probability; null when there are none in the currency.",
                nullable = true)
        Money datedBenefit,

        @Schema(
                description =
                        "Benefits without a date; they have no month and do not count. Null when there are none in"
                                + " the currency.",
                nullable = true)
        Money undatedBenefit,

        @Schema(
                description =
                        "Which version of the plan counted: the baseline once there is one, else the present one; null"
                                + " without a plan.",
                nullable = true)
        Integer planVersion,

        @Schema(description = "Whether that version is the baseline.")
        boolean baseline,

        @Schema(description = "Other currencies in which the plan has benefits; each has a ranking of its own.")
        List<String> otherCurrencies,

        @Schema(description = "Deadlines that are still to be met, the earliest due first.")
        List<NextDeadline> deadlines) {

    /** A deadline that is still to be met. */
    @Schema(name = "NextDeadline", description = "A deadline that is still to be met.")
    public record NextDeadline(
            @Schema(examples = "SECURITY") String kind,
            String title,
            LocalDate dueOn,

            @Schema(description = "ON_TRACK, AT_RISK or BREACHED.", examples = "AT_RISK")
            String standing) {}
}
