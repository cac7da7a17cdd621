package dev.tandem.metrics.uniteconomics;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.http.table.Table;
import dev.tandem.http.table.Tabular;
import dev.tandem.metrics.fx.ConversionView;
import dev.tandem.metrics.report.FactsLink;
import dev.tandem.metrics.report.GroupView;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.OrganisationView;
import dev.tandem.metrics.report.PeriodView;
import dev.tandem.metrics.report.ReportQuery;
import dev.tandem.metrics.report.ReportScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What units cost as it is answered, a block per currency. */
@Schema(
        name = "UnitEconomics",
        requiredProperties = {"organisation", "scope", "groupBy", "interval", "metric", "currencies", "conversion"},
        description = "Measured cost and benefit per unit, one block per currency.")
public record UnitEconomicsView(
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

        @Schema(description = "The metric whose units are counted.", examples = "orders")
        String metric,

        @Schema(description = "One block per currency that has a measured amount, by currency code.")
        List<CurrencyView> currencies,

        @Schema(description = "How it was converted; null unless a currency was asked for.", nullable = true)
        ConversionView conversion)
        implements Tabular {

    /** All rows in one currency and their total. */
    @Schema(
            name = "UnitEconomicsCurrency",
            requiredProperties = {"currency", "rows", "total", "facts"})
    public record CurrencyView(
            @Schema(description = "ISO 4217 code of every amount in the block.", examples = "EUR")
            String currency,

            @Schema(description = "By group, then by period; groups without an amount are left out.")
            List<RowView> rows,

            UnitFiguresView total,
            UnitFactsView facts) {}

    /** The units of one group in one period. */
    @Schema(
            name = "UnitEconomicsRow",
            requiredProperties = {"group", "period", "figures", "facts"})
    public record RowView(GroupView group, PeriodView period, UnitFiguresView figures, UnitFactsView facts) {}

    /** Where the facts behind the figures are. */
    @Schema(
            name = "UnitFacts",
            requiredProperties = {"amounts", "units"},
            description = "Where the facts are listed that figures are made of.")
    public record UnitFactsView(
            @Schema(
                    description = "Those behind cost and benefit.",
                    examples = "/api/v1/measurements?figure=ANY&currency=EUR&from=2026-01-01&to=2026-03-31")
            String amounts,

            @Schema(
                    description = "Those behind the quantity.",
                    examples = "/api/v1/measurements?figure=UNITS&metric=orders&from=2026-01-01&to=2026-03-31")
            String units) {}

    /** What a unit costs and brings. */
    @Schema(
            name = "UnitFigures",
            requiredProperties = {"quantity", "cost", "benefit"},
            description = "Decimal text: amounts in the block's currency, per unit to six decimals.")
    public record UnitFiguresView(
            @Schema(description = "Units measured.", examples = "52000")
            BigDecimal quantity,

            @Schema(description = "Measured cost.", examples = "104000.00")
            BigDecimal cost,

            @Schema(description = "Measured benefit.", examples = "962000.00")
            BigDecimal benefit,

            @Schema(description = "Cost ÷ quantity; null without units.", examples = "2.000000")
            BigDecimal costPerUnit,

            @Schema(description = "Benefit ÷ quantity; null without units.", examples = "18.500000")
            BigDecimal benefitPerUnit,

            @Schema(description = "(Benefit − cost) ÷ quantity; null without units.", examples = "16.500000")
            BigDecimal netPerUnit) {

        static UnitFiguresView of(UnitFigures figures) {
            return new UnitFiguresView(
                    figures.quantity(),
                    figures.cost(),
                    figures.benefit(),
                    figures.costPerUnit(),
                    figures.benefitPerUnit(),
                    figures.netPerUnit());
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

    static UnitEconomicsView of(UnitReport report, String metric) {
        Ledger ledger = report.ledger();
        return new UnitEconomicsView(
                OrganisationView.of(ledger.organisation()),
                ledger.scope(),
                ledger.query().groupBy().word(),
                ledger.query().interval().word(),
                ledger.query().range().from(),
                ledger.query().range().to(),
                metric,
                report.blocks().stream()
                        .map(block -> new CurrencyView(
                                block.currency(),
                                block.rows().stream()
                                        .map(row -> new RowView(
                                                GroupView.of(row.group()),
                                                PeriodView.of(row.period()),
                                                UnitFiguresView.of(row.figures()),
                                                facts(ledger.query(), block.currency(), metric, link -> link.of(
                                                                ledger.query(), row.group())
                                                        .in(ledger.query(), row.period()))))
                                        .toList(),
                                UnitFiguresView.of(block.total()),
                                facts(ledger.query(), block.currency(), metric, link -> link.in(ledger.query(), null))))
                        .toList(),
                ledger.conversion());
    }

    private static UnitFactsView facts(
            ReportQuery query, String currency, String metric, UnaryOperator<FactsLink> narrowed) {
        return new UnitFactsView(
                narrowed.apply(FactsLink.of(query, currency)).toString(),
                narrowed.apply(FactsLink.counted("figure", "UNITS", query).and("metric", metric))
                        .toString());
    }
}
