package dev.tandem.metrics.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.http.table.Table;
import dev.tandem.http.table.Tabular;
import dev.tandem.metrics.fx.ConversionView;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The profit and loss as it is answered: plan, forecast and actual side by side, a block per currency. Amounts are
 * decimal text in the currency of their block, rounded to its minor units.
 */
@Schema(
        name = "ProfitAndLoss",
        requiredProperties = {
            "organisation",
            "scope",
            "groupBy",
            "interval",
            "currencies",
            "asOf",
            "conversion",
            "unresolved"
        },
        description = "Plan, forecast and actual side by side, one block per currency.")
public record ProfitAndLossView(
        @Schema(description = "The calendar the periods follow.")
        OrganisationView organisation,

        ReportScope scope,

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

        @Schema(description = "As known at this instant, as asked for; null for now.", nullable = true)
        Instant asOf,

        @Schema(description = "How it was converted; null unless a currency was asked for.", nullable = true)
        ConversionView conversion,

        @Schema(description = "What was measured but is in no block.")
        UnresolvedView unresolved)
        implements Tabular {

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
            requiredProperties = {"group", "undated", "plan", "forecast", "actual", "facts"})
    public record RowView(
            GroupView group,

            @Schema(description = "Null in the row of what has no date.")
            PeriodView period,

            @Schema(description = "Whether this is the row of lines without a date.", examples = "false")
            boolean undated,

            FiguresView plan,
            FiguresView forecast,
            FiguresView actual,

            @Schema(
                    description = "Where the facts are listed that `actual` is made of; null in the row of what has no"
                            + " date, since facts have one.",
                    nullable = true,
                    examples =
                            "/api/v1/measurements?figure=ANY&currency=EUR&stage=PURCHASE&from=2026-01-01&to=2026-03-31")
            String facts) {}

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

        public static FiguresView of(Figures figures) {
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
            requiredProperties = {"plan", "forecast", "actual", "planFigures", "forecastFigures", "facts"})
    public record TotalView(
            FiguresView plan,
            FiguresView forecast,
            FiguresView actual,

            PlanFiguresView planFigures,
            PlanFiguresView forecastFigures,

            @Schema(
                    description = "Where the facts are listed that `actual` is made of.",
                    examples = "/api/v1/measurements?figure=ANY&currency=EUR&from=2026-01-01&to=2026-12-31")
            String facts) {}

    /** How many lines of plans or forecasts a total comes from. */
    @Schema(
            name = "ReportPlanFigures",
            requiredProperties = {"cost", "benefit"})
    public record PlanFiguresView(
            @Schema(description = "Lines of cost.", examples = "193")
            int cost,

            @Schema(description = "Lines of benefit.", examples = "110")
            int benefit) {

        static PlanFiguresView of(PlanEntries.Counted counted) {
            return new PlanFiguresView(counted.cost(), counted.benefit());
        }
    }

    /** What waits for its initiative. */
    @Schema(
            name = "ReportUnresolved",
            requiredProperties = {"measurements", "facts"})
    public record UnresolvedView(
            @Schema(
                    description =
                            "Measurements, of the whole service, that name an initiative not heard of yet; as of now,"
                                    + " whatever `asOf` says.",
                    examples = "0")
            long measurements,

            @Schema(description = "Where they are listed.", examples = "/api/v1/measurements?unresolved=true")
            String facts) {}

    /** A row with its currency. */
    record Line(String currency, @JsonUnwrapped RowView row) {}

    @Override
    public Table<?> table() {
        return Table.of(
                Line.class,
                currencies.stream()
                        .flatMap(block -> block.rows().stream().map(row -> new Line(block.currency(), row)))
                        .toList());
    }

    static ProfitAndLossView of(Ledger ledger, long unresolvedMeasurements) {
        ReportQuery query = ledger.query();
        return new ProfitAndLossView(
                OrganisationView.of(ledger.organisation()),
                ledger.scope(),
                query.groupBy().word(),
                query.interval().word(),
                query.range().from(),
                query.range().to(),
                ledger.profitAndLoss(query.interval()).stream()
                        .map(block -> block(query, query.groupBy(), block))
                        .toList(),
                query.asOf(),
                ledger.conversion(),
                new UnresolvedView(unresolvedMeasurements, "/api/v1/measurements?unresolved=true"));
    }

    /**
     * All rows of a block.
     *
     * @param groupBy what its rows are about, whatever the query asked for
     */
    public static CurrencyView block(ReportQuery query, GroupBy groupBy, CurrencyBlock block) {
        return new CurrencyView(
                block.currency(),
                block.rows().stream()
                        .map(row -> row(query, groupBy, block.currency(), row))
                        .toList(),
                new TotalView(
                        FiguresView.of(block.total().plan()),
                        FiguresView.of(block.total().forecast()),
                        FiguresView.of(block.total().actual()),
                        PlanFiguresView.of(block.planned()),
                        PlanFiguresView.of(block.forecast()),
                        FactsLink.of(query, block.currency()).in(query, null).toString()));
    }

    private static RowView row(ReportQuery query, GroupBy groupBy, String currency, CurrencyBlock.Row row) {
        return new RowView(
                GroupView.of(row.group()),
                PeriodView.of(row.period()),
                row.period() == null,
                FiguresView.of(row.sides().plan()),
                FiguresView.of(row.sides().forecast()),
                FiguresView.of(row.sides().actual()),
                row.period() == null
                        ? null
                        : FactsLink.of(query, currency)
                                .of(query, groupBy, row.group())
                                .in(query, row.period())
                                .toString());
    }
}
