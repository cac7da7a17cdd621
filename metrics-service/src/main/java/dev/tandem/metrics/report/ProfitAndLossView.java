package dev.tandem.metrics.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The profit and loss as it is answered: plan and actual side by side, a block per currency. Amounts are decimal text in
 * the currency of their block, rounded to its minor units.
 */
@Schema(
        name = "ProfitAndLoss",
        requiredProperties = {"organisation", "scope", "groupBy", "interval", "currencies", "unresolved"},
        description = "Plan and actual side by side, one block per currency.")
public record ProfitAndLossView(
        @Schema(description = "The calendar the periods follow.")
        OrganisationView organisation,

        @Schema(
                description = "ALL: every initiative. OWN: only those whose money the caller may read as their own.",
                examples = "ALL")
        Scope scope,

        @Schema(description = "As asked for.", examples = "initiative")
        String groupBy,

        @Schema(description = "As asked for.", examples = "quarter")
        String interval,

        @Schema(description = "The first day reported; null when open.", examples = "2026-01-01")
        LocalDate from,

        @Schema(description = "The last day reported; null when open.", examples = "2026-12-31")
        LocalDate to,

        @Schema(description = "One block per currency that has an amount, by currency code.")
        List<CurrencyView> currencies,

        @Schema(description = "What was measured but is in no block.")
        UnresolvedView unresolved) {

    /** Whose money is in the report. */
    @Schema(name = "ReportScope", description = "Whose money is in the report.")
    public enum Scope {
        ALL,
        OWN
    }

    /** The calendar of the organisation. */
    @Schema(
            name = "ReportOrganisation",
            requiredProperties = {"timeZone", "fiscalYearStartMonth"})
    public record OrganisationView(
            @Schema(description = "Days and months end in this time zone.", examples = "Europe/Berlin")
            String timeZone,

            @Schema(description = "The month in which fiscal years begin, 1 to 12.", examples = "1")
            int fiscalYearStartMonth) {}

    /** All rows in one currency and their total. */
    @Schema(
            name = "ReportCurrency",
            requiredProperties = {"currency", "rows", "total"})
    public record CurrencyView(
            @Schema(description = "ISO 4217 code of every amount in the block.", examples = "EUR")
            String currency,

            @Schema(description = "By group, then by period; what has no date comes last in its group.")
            List<RowView> rows,

            TotalView total) {}

    /** The figures of one group in one period. */
    @Schema(
            name = "ReportRow",
            requiredProperties = {"group", "undated", "plan", "actual"})
    public record RowView(
            GroupView group,

            @Schema(description = "Null in the row of what has no date.")
            PeriodView period,

            @Schema(description = "Whether this is the row of plan lines without a date.", examples = "false")
            boolean undated,

            FiguresView plan,
            FiguresView actual) {}

    /** What a row is about. */
    @Schema(name = "ReportGroup")
    public record GroupView(
            @Schema(
                    description = "Id of the initiative, node or objective, or the theme; null for everything and for "
                            + "what belongs to no group.",
                    examples = "0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47")
            String id,

            @Schema(description = "Its title; null while the service has not heard of it yet.", examples = "Web shop")
            String title,

            @Schema(description = "For a portfolio node: the node above it, in whose row it is counted as well.")
            String parentId) {}

    /** A run of whole months. */
    @Schema(
            name = "ReportPeriod",
            requiredProperties = {"label"})
    public record PeriodView(
            @Schema(description = "`2026-03`, `2026-Q1`, `2026`, `2026/27` or `total`.", examples = "2026-Q1")
            String label,

            @Schema(description = "First day; null when open.", examples = "2026-01-01")
            LocalDate from,

            @Schema(description = "Last day; null when open.", examples = "2026-03-31")
            LocalDate to) {}

    /** One side of a row. */
    @Schema(
            name = "ReportFigures",
            requiredProperties = {"costCapex", "costOpex", "costUnclassified", "cost", "benefit", "net"},
            description = "Decimal text in the block's currency.")
    public record FiguresView(
            @Schema(description = "Capital expenditure.") BigDecimal costCapex,

            @Schema(description = "Operating expenditure.") BigDecimal costOpex,

            @Schema(description = "Cost whose source says neither.")
            BigDecimal costUnclassified,

            @Schema(description = "The three costs together.")
            BigDecimal cost,

            @Schema(description = "Benefit.") BigDecimal benefit,

            @Schema(description = "Benefit less cost.") BigDecimal net) {

        static FiguresView of(Figures figures) {
            return new FiguresView(
                    figures.costCapex(),
                    figures.costOpex(),
                    figures.costUnclassified(),
                    figures.cost(),
                    figures.benefit(),
                    figures.net());
        }
    }

    /** The whole block, each initiative counted once. */
    @Schema(
            name = "ReportTotal",
            requiredProperties = {"plan", "actual", "planFigures"})
    public record TotalView(FiguresView plan, FiguresView actual, PlanFiguresView planFigures) {}

    /** How many plan lines a total comes from. */
    @Schema(
            name = "ReportPlanFigures",
            requiredProperties = {"cost", "benefit"})
    public record PlanFiguresView(
            @Schema(description = "Plan lines of cost.", examples = "193")
            int cost,

            @Schema(description = "Plan lines of benefit.", examples = "110")
            int benefit) {}

    /** What waits for its initiative. */
    @Schema(
            name = "ReportUnresolved",
            requiredProperties = {"measurements"})
    public record UnresolvedView(
            @Schema(
                    description = "Measurements, of the whole service, that name an initiative not heard of yet.",
                    examples = "0")
            long measurements) {}

    static ProfitAndLossView of(
            OrganisationCalendar calendar,
            Scope scope,
            ReportQuery query,
            List<CurrencyBlock> blocks,
            long unresolvedMeasurements) {
        return new ProfitAndLossView(
                new OrganisationView(calendar.timeZone(), calendar.fiscalYearStartMonth()),
                scope,
                query.groupBy().word(),
                query.interval().word(),
                query.range().from(),
                query.range().to(),
                blocks.stream().map(ProfitAndLossView::block).toList(),
                new UnresolvedView(unresolvedMeasurements));
    }

    private static CurrencyView block(CurrencyBlock block) {
        return new CurrencyView(
                block.currency(),
                block.rows().stream().map(ProfitAndLossView::row).toList(),
                new TotalView(
                        FiguresView.of(block.plan()),
                        FiguresView.of(block.actual()),
                        new PlanFiguresView(block.costLines(), block.benefitLines())));
    }

    private static RowView row(CurrencyBlock.Row row) {
        Group group = row.group();
        return new RowView(
                new GroupView(group.id(), group.title(), group.parentId()),
                row.period() == null ? null : period(row.period()),
                row.period() == null,
                FiguresView.of(row.plan()),
                FiguresView.of(row.actual()));
    }

    private static PeriodView period(Period period) {
        MonthRange months = new MonthRange(period.first(), period.last());
        return new PeriodView(period.label(), months.from(), months.to());
    }
}
