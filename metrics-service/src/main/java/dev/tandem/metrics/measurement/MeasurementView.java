package dev.tandem.metrics.measurement;

import dev.tandem.metrics.metric.MetricKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fact as readers see it, in its latest version. */
@Schema(name = "Measurement", description = "One fact of a metric, in its latest version.")
public record MeasurementView(
        @Schema(examples = "erp") String source,

        @Schema(description = "Its id at the source.", examples = "inv-4711")
        String id,

        @Schema(description = "Counts its corrections, from 1.", examples = "1")
        int version,

        UUID metricId,
        @Schema(examples = "orders") String metricKey,
        MetricKind kind,

        @Schema(description = "The day of the fact; null for a period.", nullable = true)
        LocalDate on,

        @Schema(description = "First day of the period; null for a fact of one day.", nullable = true)
        LocalDate from,

        @Schema(description = "Last day of the period.", nullable = true)
        LocalDate to,

        @Schema(
                description = "The month it counts in: that of its day, or of the first day of its period.",
                examples = "2026-03")
        String month,

        @Schema(description = "Decimal number as a text, as the source said it.", examples = "1234.56")
        String value,

        @Schema(description = "ISO 4217; null for a KPI.", nullable = true, examples = "EUR")
        String currency,

        @Schema(
                description = "The initiative it belongs to; null when none, or when it is not known yet.",
                nullable = true)
        UUID initiativeId,

        @Schema(
                description = "The initiative it waits for, as the source named it; null when it waits for none.",
                nullable = true)
        String unresolvedInitiative,

        @Schema(
                description = "What of the value counts for the `objective` or `theme` asked for, by the weights of the"
                        + " initiative's contributions; null when neither was asked for.",
                nullable = true,
                examples = "493.824")
        String share,

        @Schema(
                description = "The cloud bill that it was allocated from, with all its parts; else null.",
                nullable = true,
                examples = "/api/v1/bills?id=0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47")
        String bill,

        Map<String, String> labels,

        @Schema(
                description = "The late entry it was written with, because its period was closed already; else null.",
                nullable = true)
        UUID lateEntryId,

        @Schema(description = "When this version was recorded.")
        Instant recordedAt,

        @Schema(description = "Subject of who recorded it.") String recordedBy) {

    MeasurementView sharing(String part) {
        return new MeasurementView(
                source,
                id,
                version,
                metricId,
                metricKey,
                kind,
                on,
                from,
                to,
                month,
                value,
                currency,
                initiativeId,
                unresolvedInitiative,
                part,
                bill,
                labels,
                lateEntryId,
                recordedAt,
                recordedBy);
    }
}
