package dev.tandem.metrics.period;

import dev.tandem.metrics.report.FiscalCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A period as readers see it. */
@Schema(name = "FiscalPeriod", description = "A month of the fiscal calendar, open or closed.")
public record PeriodView(
        @Schema(description = "The month; names it in a path.", examples = "2026-03")
        String period,

        LocalDate from,
        LocalDate to,

        @Schema(description = "The fiscal year it is of: `2026`, or `2026/27`.", examples = "2026")
        String fiscalYear,

        @Schema(description = "The fiscal quarter it is of.", examples = "2026-Q1")
        String fiscalQuarter,

        PeriodStatus status,

        @Schema(description = "Whether it is over, so that it can be closed.")
        boolean over,

        @Schema(description = "When it was closed; null when open.", nullable = true)
        Instant closedAt,

        @Schema(description = "Subject of who closed it.", nullable = true)
        String closedBy,

        @Schema(nullable = true) String note,

        @Schema(description = "How many facts were written to it after it was closed, with late entries.")
        long lateFacts) {

    /**
     * Sets a month against the calendar.
     *
     * @param closed null when open
     */
    static PeriodView of(
            YearMonth month, FiscalCalendar calendar, YearMonth present, ClosedMonth closed, long lateFacts) {
        return new PeriodView(
                month.toString(),
                month.atDay(1),
                month.atEndOfMonth(),
                calendar.year(month).label(),
                calendar.quarter(month).label(),
                closed == null ? PeriodStatus.OPEN : PeriodStatus.CLOSED,
                month.isBefore(present),
                closed == null ? null : closed.closedAt(),
                closed == null ? null : closed.closedBy(),
                closed == null ? null : closed.note(),
                lateFacts);
    }
}
