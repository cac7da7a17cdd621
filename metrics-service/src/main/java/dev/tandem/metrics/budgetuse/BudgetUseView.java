package dev.tandem.metrics.budgetuse;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.http.table.Table;
import dev.tandem.http.table.Tabular;
import dev.tandem.metrics.fx.ConversionView;
import dev.tandem.metrics.metric.ExpenseType;
import dev.tandem.metrics.report.FactsLink;
import dev.tandem.metrics.report.FiscalCalendar;
import dev.tandem.metrics.report.GroupBy;
import dev.tandem.metrics.report.GroupView;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.OrganisationView;
import dev.tandem.metrics.report.Period;
import dev.tandem.metrics.report.PeriodView;
import dev.tandem.metrics.report.ReportQuery;
import dev.tandem.metrics.report.ReportScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The use of budgets as it is answered, a block per currency. */
@Schema(
        name = "BudgetUse",
        requiredProperties = {"organisation", "scope", "until", "currencies", "conversion"},
        description = "Budgets beside plan, forecast and actual, one block per currency.")
public record BudgetUseView(
        OrganisationView organisation,
        ReportScope scope,

        @Schema(description = "The last day that counts as past: the end of a month.", examples = "2026-06-30")
        LocalDate until,

        @Schema(description = "As asked for; null for what is known now.", nullable = true)
        Instant asOf,

        @Schema(description = "One block per currency that has a budget or a cost, by currency code.")
        List<CurrencyView> currencies,

        @Schema(description = "How it was converted; null unless a currency was asked for.", nullable = true)
        ConversionView conversion)
        implements Tabular {

    /** All rows in one currency. */
    @Schema(
            name = "BudgetUseCurrency",
            requiredProperties = {"currency", "rows"})
    public record CurrencyView(
            @Schema(description = "ISO 4217 code of every amount in the block.", examples = "EUR")
            String currency,

            @Schema(
                    description =
                            "By node, each before those below it, then by fiscal year, then CAPEX, OPEX and what its "
                                    + "source leaves unclassified.")
            List<RowView> rows) {}

    /** One node in one fiscal year. */
    @Schema(
            name = "BudgetUseRow",
            requiredProperties = {
                "portfolioNode",
                "fiscalYear",
                "period",
                "rolledUp",
                "planned",
                "forecast",
                "actual",
                "monthsOver",
                "facts"
            },
            description = "Amounts are decimal text in the block's currency, shares decimal text to four decimals.")
    public record RowView(
            GroupView portfolioNode,

            @Schema(description = "The calendar year in which the fiscal year begins.", examples = "2026")
            int fiscalYear,

            PeriodView period,

            @Schema(description = "Null for cost whose source says neither, which no budget is for.")
            ExpenseType expenseType,

            @Schema(
                    description = "The budget that counts: the node's own, else the budgets below it together; null for"
                            + " none.",
                    examples = "1450000.00")
            BigDecimal budget,

            @Schema(description = "Whether the budget is that of nodes below.", examples = "false")
            boolean rolledUp,

            @Schema(
                    description = "What nodes below were given, of each branch the topmost budget; null for nothing.",
                    examples = "900000.00")
            BigDecimal allocatedBelow,

            @Schema(
                    description = "The node's own budget less what nodes below were given; null without an own one.",
                    examples = "550000.00")
            BigDecimal unallocated,

            @Schema(description = "What baselines have for the year.", examples = "1200000.00")
            BigDecimal planned,

            @Schema(description = "What owners expect for the year, where they say.", examples = "1250000.00")
            BigDecimal forecast,

            @Schema(description = "What is measured in the year.", examples = "700000.00")
            BigDecimal actual,

            @Schema(description = "Budget less actual; below 0 is over budget.", examples = "750000.00")
            BigDecimal variance,

            @Schema(description = "Actual ÷ budget.", examples = "0.4828")
            BigDecimal use,

            @Schema(description = "The highest of 80, 100 and 120 per cent that is reached; null for none.")
            Integer threshold,

            @Schema(description = "How many months of the year are over, 0 to 12.", examples = "6")
            int monthsOver,

            @Schema(description = "Burn: actual of the months that are over ÷ their number.", examples = "116666.67")
            BigDecimal burnPerMonth,

            @Schema(description = "What the year costs if it goes on like this: burn × 12.", examples = "1400000.00")
            BigDecimal projected,

            @Schema(description = "Projected ÷ budget.", examples = "0.9655")
            BigDecimal projectedUse,

            @Schema(
                    description = "Where the facts are listed that `actual` is made of.",
                    examples =
                            "/api/v1/measurements?figure=COST&currency=EUR&portfolioNode=0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47&from=2026-01-01&to=2026-12-31&expenseType=OPEX")
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

    static BudgetUseView of(Ledger ledger, BudgetUseReport report, List<BudgetUseReport.Block> blocks) {
        return new BudgetUseView(
                OrganisationView.of(ledger.organisation()),
                ledger.scope(),
                report.until().atEndOfMonth(),
                ledger.query().asOf(),
                blocks.stream()
                        .map(block -> new CurrencyView(
                                block.currency(),
                                block.rows().stream()
                                        .map(row -> row(ledger.query(), block.currency(), row, report.calendar()))
                                        .toList()))
                        .toList(),
                ledger.conversion());
    }

    private static RowView row(ReportQuery query, String currency, BudgetUseReport.Row row, FiscalCalendar calendar) {
        Burn burn = row.burn();
        Period year = calendar.yearBeginningIn(row.fiscalYear());
        return new RowView(
                GroupView.of(row.node()),
                row.fiscalYear(),
                PeriodView.of(year),
                row.expenseType(),
                burn.budget(),
                burn.own() == null && burn.below() != null,
                burn.below(),
                burn.unallocated(),
                burn.planned(),
                burn.forecast(),
                burn.actual(),
                burn.variance(),
                burn.use(),
                burn.threshold(),
                burn.monthsOver(),
                burn.perMonth(),
                burn.projected(),
                burn.projectedUse(),
                FactsLink.of("COST", query, currency)
                        .of(query, GroupBy.PORTFOLIO_NODE, row.node())
                        .in(query, year)
                        .and("expenseType", row.expenseType() == null ? "NONE" : row.expenseType())
                        .toString());
    }
}
