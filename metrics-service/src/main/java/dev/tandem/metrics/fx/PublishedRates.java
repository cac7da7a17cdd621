package dev.tandem.metrics.fx;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of rates that were published together. */
@Schema(description = "What became of the rates.")
public record PublishedRates(
        @Schema(description = "Published for the first time.", examples = "2")
        int published,

        @Schema(description = "Published before and corrected now: a next version was made.", examples = "0")
        int corrected,

        @Schema(description = "Published before with the same rate and note.", examples = "0")
        int unchanged,

        @Schema(description = "All of them as they are now, in the order they were sent.")
        List<FxRateView> rates) {}
