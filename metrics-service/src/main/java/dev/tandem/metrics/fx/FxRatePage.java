package dev.tandem.metrics.fx;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of a page of rates, whose answer has other forms as well. */
@Schema(
        name = "PageOfFxRates",
        requiredProperties = {"items"})
record FxRatePage(
        List<FxRateView> items,

        @Schema(description = "Cursor of the next page; null on the last page.")
        String next) {}
