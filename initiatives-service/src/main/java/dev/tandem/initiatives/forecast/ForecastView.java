package dev.tandem.initiatives.forecast;

import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.plan.PlanTotals;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a forecast as clients read it. */
@Schema(name = "Forecast", description = "A version of the forecast, with what its lines come to.")
public record ForecastView(
        UUID initiativeId,
        @Schema(examples = "1") int version,

        @Schema(description = "Whether it is the present view: that of the newest day.")
        boolean current,

        @Schema(description = "The day whose view it is.") LocalDate statedOn,
        @Schema(description = "Who stated it.") Person author,
        @Schema(nullable = true) String note,
        List<ForecastLine> lines,

        @Schema(description = "What the lines are expected to come to, one entry for each currency.")
        List<PlanTotals> totals,

        @Schema(description = "What the planned amounts beside them come to, one entry for each currency.")
        List<PlanTotals> plannedTotals,

        Instant createdAt) {

    static ForecastView of(ForecastVersion version, int current) {
        return new ForecastView(
                version.initiativeId(),
                version.number(),
                version.number() == current,
                version.statedOn(),
                version.author(),
                version.note(),
                version.lines(),
                PlanTotals.of(
                        version.lines().stream().map(ForecastLine::expected).toList()),
                PlanTotals.of(
                        version.lines().stream().map(ForecastLine::asPlanned).toList()),
                version.createdAt());
    }
}
