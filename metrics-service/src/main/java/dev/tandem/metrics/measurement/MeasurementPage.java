package dev.tandem.metrics.measurement;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The contract of a page of measurements, whose answer has other forms as well. */
@Schema(
        name = "PageMeasurementView",
        requiredProperties = {"items"})
record MeasurementPage(
        List<MeasurementView> items,

        @Schema(description = "Cursor of the next page; null on the last page.")
        String next) {}
