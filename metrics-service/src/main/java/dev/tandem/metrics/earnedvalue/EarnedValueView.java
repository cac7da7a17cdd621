package dev.tandem.metrics.earnedvalue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.http.table.Table;
import dev.tandem.http.table.Tabular;
import dev.tandem.metrics.fx.ConversionView;
import dev.tandem.metrics.report.FactsLink;
import dev.tandem.metrics.report.GroupView;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.MonthRange;
import dev.tandem.metrics.report.OrganisationView;
import dev.tandem.metrics.report.ReportQuery;
import dev.tandem.metrics.report.ReportScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Earned value as it is answered, a block per currency. */
@Schema(
        name = "EarnedValue",
        requiredProperties = {"organisation", "scope", "groupBy", "until", "progressMetric", "currencies", "conversion"
        },
        description = "Earned value at the end of a month, one block per currency.")
public record EarnedValueView(
        OrganisationView organisation,
        ReportScope scope,

        @Schema(description = "As asked for.", examples = "initiative")
        String groupBy,

        @Schema(description = "The last day that counts as past: the end of a month.", examples = "2026-06-30")
        LocalDate until,

        @Schema(description = "The metric that says how many per cent are complete.", examples = "percent-complete")
        String progressMetric,

        @Schema(description = "One block per currency that has a cost, by currency code.")
        List<CurrencyView> currencies,

        @Schema(description = "How it was converted; null unless a currency was asked for.", nullable = true)
        ConversionView conversion)
        implements Tabular {

    /** All rows in one currency and their total. */
    @Schema(
            name = "EarnedValueCurrency",
            requiredProperties = {"currency", "rows", "total", "facts", "methods"})
    public record CurrencyView(
            @Schema(description = "ISO 4217 code of every amount in the block.", examples = "EUR")
            String currency,

            @Schema(description = "By group.") List<RowView> rows,

            EarnedFiguresView total,

            @Schema(
                    description = "Where the facts are listed that `ac` and `unknownActual` of the total are made of.",
                    examples = "/api/v1/measurements?figure=COST&currency=EUR&to=2026-06-30")
            String facts,

            @Schema(
                    description =
                            "How many initiatives with a plan in this currency there are per way of knowing progress.")
            Map<Progress.Method, Integer> methods) {}

    /** The earned value of one group. */
    @Schema(
            name = "EarnedValueRow",
            requiredProperties = {"group", "figures", "facts"})
    public record RowView(
            GroupView group,

            @Schema(
                    description =
                            "How the progress of the row's initiative is known; null for other rows and without a "
                                    + "plan.",
                    examples = "FORECAST")
            Progress.Method method,

            EarnedFiguresView figures,

            @Schema(
                    description = "Where the facts are listed that `ac` and `unknownActual` are made of.",
                    examples =
                            "/api/v1/measurements?figure=COST&currency=EUR&initiative=0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47&to=2026-06-30")
            String facts) {}

    /** Earned value and what follows from it. */
    @Schema(
            name = "EarnedFigures",
            requiredProperties = {"bac", "pv", "ev", "ac", "cv", "sv", "unknownBudget", "unknownActual"},
            description = "Decimal text: amounts in the block's currency, indices to four decimals. What would be a "
                    + "division by zero is null.")
    public record EarnedFiguresView(
            @Schema(description = "Budget at completion: all planned cost.", examples = "100000.00")
            BigDecimal bac,

            @Schema(description = "Planned value: cost planned until the day.", examples = "50000.00")
            BigDecimal pv,

            @Schema(description = "Earned value: what the work done was planned to cost.", examples = "40000.00")
            BigDecimal ev,

            @Schema(description = "Actual cost until the day.", examples = "50000.00")
            BigDecimal ac,

            @Schema(description = "Cost variance, EV − AC.", examples = "-10000.00")
            BigDecimal cv,

            @Schema(description = "Schedule variance, EV − PV.", examples = "-10000.00")
            BigDecimal sv,

            @Schema(description = "Cost performance index, EV ÷ AC.", examples = "0.8000")
            BigDecimal cpi,

            @Schema(description = "Schedule performance index, EV ÷ PV.", examples = "0.8000")
            BigDecimal spi,

            @Schema(description = "Estimate at completion, BAC ÷ CPI.", examples = "125000.00")
            BigDecimal eac,

            @Schema(description = "Estimate to complete, EAC − AC.", examples = "75000.00")
            BigDecimal etc,

            @Schema(description = "Variance at completion, BAC − EAC.", examples = "-25000.00")
            BigDecimal vac,

            @Schema(description = "To-complete performance index, (BAC − EV) ÷ (BAC − AC).", examples = "1.2000")
            BigDecimal tcpi,

            @Schema(description = "Share complete, EV ÷ BAC.", examples = "0.4000")
            BigDecimal complete,

            @Schema(description = "Planned cost of initiatives whose progress nobody says; in no other figure.")
            BigDecimal unknownBudget,

            @Schema(description = "Actual cost of those, and of initiatives without a plan; in no other figure.")
            BigDecimal unknownActual) {

        static EarnedFiguresView of(EarnedValueReport.Sums sums) {
            EarnedValue value = sums.known();
            return new EarnedFiguresView(
                    value.budgetAtCompletion(),
                    value.planned(),
                    value.earned(),
                    value.actual(),
                    value.costVariance(),
                    value.scheduleVariance(),
                    value.costPerformance(),
                    value.schedulePerformance(),
                    value.estimateAtCompletion(),
                    value.estimateToComplete(),
                    value.varianceAtCompletion(),
                    value.toCompletePerformance(),
                    value.complete(),
                    sums.unknownBudget(),
                    sums.unknownActual());
        }
    }

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

    static EarnedValueView of(EarnedValueReport report, String progressMetric) {
        Ledger ledger = report.ledger();
        return new EarnedValueView(
                OrganisationView.of(ledger.organisation()),
                ledger.scope(),
                ledger.query().groupBy().word(),
                report.until().atEndOfMonth(),
                progressMetric,
                report.blocks().stream().map(block -> block(report, block)).toList(),
                ledger.conversion());
    }

    private static CurrencyView block(EarnedValueReport report, EarnedValueReport.Block block) {
        ReportQuery query = report.ledger().query().within(new MonthRange(null, report.until()));
        return new CurrencyView(
                block.currency(),
                block.rows().stream()
                        .map(row -> new RowView(
                                GroupView.of(row.group()),
                                row.method(),
                                EarnedFiguresView.of(row.sums()),
                                FactsLink.of("COST", query, block.currency())
                                        .of(query, row.group())
                                        .in(query, null)
                                        .toString()))
                        .toList(),
                EarnedFiguresView.of(block.total()),
                FactsLink.of("COST", query, block.currency()).in(query, null).toString(),
                block.methods());
    }
}
