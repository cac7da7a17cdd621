package dev.tandem.initiatives.actual;

import dev.tandem.initiatives.plan.PlanFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An initiative's plan, forecast and actual, one block per currency, each in its currency's minor units. */
@Schema(name = "Financials", description = "Plan, forecast and actual of an initiative, one block per currency.")
public record FinancialsView(
        UUID initiativeId,

        @Schema(description = "The present plan version; null while there is none.", nullable = true)
        Integer planVersion,

        @Schema(description = "The plan version that counts in reports; null while there is none.", nullable = true)
        Integer baselineVersion,

        @Schema(description = "The day whose view the forecast is; null while there is none.", nullable = true)
        LocalDate forecastOn,

        List<CurrencyBlock> currencies) {

    /** One currency. */
    @Schema(name = "CurrencyFinancials", description = "Plan, forecast and actual in one currency.")
    public record CurrencyBlock(
            @Schema(examples = "EUR") String currency,
            Planned plan,

            @Schema(description = "What the lines of the forecast come to; null while there is none.", nullable = true)
            PlanFigures forecast,

            PlanFigures actual) {}

    /** Both readings of the plan. */
    @Schema(name = "PlannedFinancials", description = "The plan as it was approved and as it is now.")
    public record Planned(
            @Schema(description = "The baseline; null while there is none.", nullable = true)
            PlanFigures baseline,

            @Schema(description = "The present version; null while there is none.", nullable = true)
            PlanFigures current) {}
}
