package dev.tandem.metrics.report;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A run of whole months, as it is answered. */
@Schema(
        name = "ReportPeriod",
        requiredProperties = {"label"},
        description = "A run of whole months.")
public record PeriodView(
        @Schema(description = "`2026-03`, `2026-Q1`, `2026`, `2026/27` or `total`.", examples = "2026-Q1")
        String label,

        @Schema(description = "First day; null when open.", examples = "2026-01-01")
        LocalDate from,

        @Schema(description = "Last day; null when open.", examples = "2026-03-31")
        LocalDate to) {

    /** Null for what has no date. */
    public static PeriodView of(Period period) {
        if (period == null) {
            return null;
        }
        MonthRange months = new MonthRange(period.first(), period.last());
        return new PeriodView(period.label(), months.from(), months.to());
    }
}
