package dev.tandem.initiatives.bulk;

import dev.tandem.initiatives.forecast.ForecastDraft;
import dev.tandem.initiatives.forecast.ForecastLine;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A forecast as a load states it. */
@Schema(
        description = "All lines of the forecast, as the view of the item's day; what was stated for that day already"
                + " makes no new version.")
public record LoadForecast(
        @Schema(description = "All lines, at most 500.", required = true, maxItems = 500)
        List<ForecastLine> lines,

        @Schema(description = "What is new in it.", nullable = true, maxLength = 2000)
        String note) {

    ForecastDraft draft(LocalDate statedOn) {
        return new ForecastDraft(statedOn, lines, note);
    }
}
