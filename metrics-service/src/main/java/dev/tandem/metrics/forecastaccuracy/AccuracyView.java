package dev.tandem.metrics.forecastaccuracy;

import dev.tandem.http.table.Table;
import dev.tandem.http.table.Tabular;
import dev.tandem.metrics.fx.ConversionView;
import dev.tandem.metrics.report.GroupView;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.OrganisationView;
import dev.tandem.metrics.report.PlanLine;
import dev.tandem.metrics.report.ReportScope;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The accuracy of forecasts as it is answered, a block per currency. */
@Schema(
        name = "ForecastAccuracy",
        requiredProperties = {"organisation", "scope", "groupBy", "basis", "until", "currencies", "asOf", "conversion"},
        description = "How near plans and forecasts came to what was measured, one block per currency.")
public record AccuracyView(
        OrganisationView organisation,
        ReportScope scope,

        @Schema(description = "As asked for.", examples = "business-owner")
        String groupBy,

        @Schema(description = "As asked for.", examples = "recorded")
        String basis,

        @Schema(description = "The first day reported; null when open.", examples = "2026-01-01")
        LocalDate from,

        @Schema(description = "The last day reported; null when open.", examples = "2026-12-31")
        LocalDate to,

        @Schema(description = "The end of the last month that is over.", examples = "2026-06-30")
        LocalDate until,

        @Schema(description = "One block per currency that something was stated in, by currency code.")
        List<CurrencyView> currencies,

        @Schema(description = "As known at this instant, as asked for; null for now.", nullable = true)
        Instant asOf,

        @Schema(description = "How it was converted; null unless a currency was asked for.", nullable = true)
        ConversionView conversion)
        implements Tabular {

    /** All rows in one currency. */
    @Schema(
            name = "ForecastAccuracyCurrency",
            requiredProperties = {"currency", "rows", "total"})
    public record CurrencyView(
            @Schema(description = "ISO 4217 code of every amount in the block.", examples = "EUR")
            String currency,

            @Schema(description = "By group, cost before benefit; groups of which nothing was stated are left out.")
            List<RowView> rows,

            @Schema(description = "Of everything in the rows, each initiative once; cost before benefit.")
            List<RowView> total) {}

    /** Cost or benefit of one group. */
    @Schema(
            name = "ForecastAccuracyRow",
            requiredProperties = {"group", "kind", "figures"})
    public record RowView(
            GroupView group,
            PlanLine.Kind kind,

            @Schema(description = "Plan, then forecast, each 1, 3, 6 and 12 months ahead.")
            List<FiguresView> figures) {}

    /** How near one series came from one distance. */
    @Schema(
            name = "ForecastAccuracyFigures",
            requiredProperties = {
                "series",
                "monthsAhead",
                "months",
                "withoutActual",
                "unmeasured",
                "stated",
                "actual",
                "bias",
                "mape",
                "wape",
                "reason"
            },
            description =
                    "Decimal text: amounts in the block's currency; shares to four decimals, 0.1000 is ten per cent.")
    public record FiguresView(
            Statement.Series series,

            @Schema(description = "1, 3, 6 or 12; 1 is what was known when the month began.", examples = "3")
            int monthsAhead,

            @Schema(description = "How many observations are compared.", examples = "18")
            int months,

            @Schema(
                    description =
                            "Those of them in which nothing was measured: they are in `wape` and in no percentage.",
                    examples = "0")
            int withoutActual,

            @Schema(
                    description = "Initiatives that stated amounts for which nothing at all is measured; in no figure.",
                    examples = "1")
            int unmeasured,

            @Schema(description = "Σ stated, rounded half-even.", examples = "90000.00")
            BigDecimal stated,

            @Schema(description = "Σ measured, rounded half-even.", examples = "100000.00")
            BigDecimal actual,

            @Schema(
                    description = "Mean of (actual − stated) ÷ |actual|; above zero when more came than was stated.",
                    examples = "0.1000",
                    nullable = true)
            BigDecimal bias,

            @Schema(description = "Mean of |actual − stated| ÷ |actual|.", examples = "0.1200", nullable = true)
            BigDecimal mape,

            @Schema(description = "Σ|actual − stated| ÷ Σ|actual|.", examples = "0.1100", nullable = true)
            BigDecimal wape,

            @Schema(
                    description =
                            "Why bias, mape and wape are null. NOTHING_STATED: no version of the series that was known"
                                    + " so far ahead says anything of these months. NOT_MEASURED: nothing at all is"
                                    + " measured for those who stated. NOTHING_ACTUAL: nothing was measured in the months"
                                    + " compared. Null with figures.",
                    nullable = true)
            AccuracyReport.NoAccuracy reason) {}

    /** Figures of a row with its currency. */
    record Line(String currency, GroupView group, PlanLine.Kind kind, FiguresView figures) {}

    @Override
    public Table<?> table() {
        return Table.of(
                Line.class,
                currencies.stream()
                        .flatMap(block -> block.rows().stream().flatMap(row -> row.figures().stream()
                                .map(figures -> new Line(block.currency(), row.group(), row.kind(), figures))))
                        .toList());
    }

    static AccuracyView of(Ledger ledger, AccuracyQuery query, YearMonth until, List<AccuracyReport.Block> blocks) {
        return new AccuracyView(
                OrganisationView.of(ledger.organisation()),
                ledger.scope(),
                query.groupBy(),
                query.basis().word(),
                query.report().range().from(),
                query.report().range().to(),
                until.atEndOfMonth(),
                blocks.stream()
                        .map(block -> new CurrencyView(
                                block.currency(),
                                rows(block.rows(), block.currency()),
                                rows(block.total(), block.currency())))
                        .toList(),
                query.report().asOf(),
                ledger.conversion());
    }

    private static List<RowView> rows(List<AccuracyReport.Row> rows, String currency) {
        int scale = Ledger.minorUnits(currency);
        return rows.stream()
                .map(row -> new RowView(
                        GroupView.of(row.group()),
                        row.kind(),
                        row.figures().stream()
                                .map(figures -> figures(figures, scale))
                                .toList()))
                .toList();
    }

    private static FiguresView figures(AccuracyReport.Figures figures, int scale) {
        Accuracy accuracy = figures.accuracy();
        return new FiguresView(
                figures.series(),
                figures.monthsAhead(),
                accuracy.months(),
                accuracy.withoutActual(),
                figures.unmeasured(),
                accuracy.stated().setScale(scale, RoundingMode.HALF_EVEN),
                accuracy.actual().setScale(scale, RoundingMode.HALF_EVEN),
                accuracy.bias(),
                accuracy.mape(),
                accuracy.wape(),
                figures.reason());
    }
}
