package dev.tandem.initiatives.delay;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of a page of the ranking, whose answer has other forms as well. */
@Schema(
        name = "PageCostOfDelayView",
        requiredProperties = {"items"})
record CostOfDelayPage(
        List<CostOfDelayView> items,

        @Schema(description = "Cursor of the next page; null on the last page.")
        String next) {}
