package dev.tandem.metrics.returns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.http.table.Table;
import dev.tandem.http.table.Tabular;
import dev.tandem.metrics.fx.ConversionView;
import dev.tandem.metrics.report.FactsLink;
import dev.tandem.metrics.report.Figures;
import dev.tandem.metrics.report.GroupView;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.OrganisationView;
import dev.tandem.metrics.report.ReportQuery;
import dev.tandem.metrics.report.ReportScope;
import dev.tandem.metrics.report.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The returns as they are answered: planned, forecast and realised side by side, a block per currency. */
@Schema(
        name = "Returns",
        requiredProperties = {"organisation", "scope", "groupBy", "discountRate", "flows", "currencies", "conversion"},
        description = "What investments return, planned, forecast and realised, one block per currency.")
public record ReturnsView(
        OrganisationView organisation,
        ReportScope scope,

        @Schema(description = "As asked for.", examples = "initiative")
        String groupBy,

        @Schema(description = "The yearly discount, 0.08 for 8 %.", examples = "0.08")
        BigDecimal discountRate,

        @Schema(description = "When flows count: monthly or yearly.", examples = "monthly")
        String flows,

        @Schema(description = "The day whose money present values are in; null for the first flow of each.")
        LocalDate valuedOn,

        @Schema(description = "One block per currency that has an amount, by currency code.")
        List<CurrencyView> currencies,

        @Schema(description = "How it was converted; null unless a currency was asked for.", nullable = true)
        ConversionView conversion)
        implements Tabular {

    /** All rows in one currency and their total. */
    @Schema(
            name = "ReturnsCurrency",
            requiredProperties = {"currency", "rows", "total"})
    public record CurrencyView(
            @Schema(description = "ISO 4217 code of every amount in the block.", examples = "EUR")
            String currency,

            @Schema(description = "By group.") List<RowView> rows,

            SidesView total) {}

    /** The returns of one group. */
    @Schema(
            name = "ReturnsRow",
            requiredProperties = {"group", "planned", "forecast", "realised", "facts"})
    public record RowView(
            GroupView group,
            ReturnFiguresView planned,
            ReturnFiguresView forecast,
            ReturnFiguresView realised,

            @Schema(
                    description = "Where the facts are listed that `realised` is made of.",
                    examples =
                            "/api/v1/measurements?figure=ANY&currency=EUR&initiative=0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47")
            String facts) {}

    /** The returns of everything. */
    @Schema(
            name = "ReturnsTotal",
            requiredProperties = {"planned", "forecast", "realised", "facts"})
    public record SidesView(
            ReturnFiguresView planned,
            ReturnFiguresView forecast,
            ReturnFiguresView realised,

            @Schema(
                    description = "Where the facts are listed that `realised` is made of.",
                    examples = "/api/v1/measurements?figure=ANY&currency=EUR")
            String facts) {}

    /** The returns in one series. */
    @Schema(
            name = "ReturnFigures",
            requiredProperties = {"cost", "benefit", "net", "undatedNet", "npv", "irr", "payback", "discountedPayback"},
            description = "Amounts are decimal text in the block's currency, rates and years decimal text.")
    public record ReturnFiguresView(
            @Schema(description = "All cost, undated too.") BigDecimal cost,

            @Schema(description = "All benefit, undated too.")
            BigDecimal benefit,

            @Schema(description = "Benefit less cost.") BigDecimal net,

            @Schema(description = "The part of `net` that has no date and so is in no flow.")
            BigDecimal undatedNet,

            @Schema(
                    description = "First day of the month of the first flow; null without flows.",
                    examples = "2026-01-01")
            LocalDate firstFlowOn,

            @Schema(description = "First day of the month of the last flow.", examples = "2027-12-01")
            LocalDate lastFlowOn,

            @Schema(description = "Net present value of the flows.", examples = "122.89")
            BigDecimal npv,

            RateView irr,

            @Schema(
                    description = "Return on investment: net ÷ cost, to four decimals; null without a cost above 0.",
                    examples = "0.4000")
            BigDecimal roi,

            PaybackView payback,
            PaybackView discountedPayback) {

        static ReturnFiguresView of(Returns returns) {
            Figures total = returns.total();
            return new ReturnFiguresView(
                    total.cost(),
                    total.benefit(),
                    total.net(),
                    returns.undated().net(),
                    firstDay(returns.firstFlow()),
                    firstDay(returns.lastFlow()),
                    returns.netPresentValue(),
                    RateView.of(returns.internalRate()),
                    returns.returnOnInvestment(),
                    PaybackView.of(returns.payback()),
                    PaybackView.of(returns.discountedPayback()));
        }

        private static LocalDate firstDay(YearMonth month) {
            return month == null ? null : month.atDay(1);
        }
    }

    /** A rate or why there is none. */
    @Schema(
            name = "InternalRate",
            requiredProperties = {"rates"},
            description = "The yearly rate at which the flows are worth nothing, to seven decimals.")
    public record RateView(
            @Schema(description = "0.0524 for 5.24 %; null with a reason.", examples = "0.0524000")
            BigDecimal rate,

            @Schema(
                    description = "NO_SIGN_CHANGE: all flows go one way. NO_RATE: at no rate are they worth nothing. "
                            + "MORE_THAN_ONE_RATE: several fit, and none of them says what is earned. "
                            + "BEYOND_ALL_BOUNDS: it is below −99.99 % or above 100,000 %.")
            InternalRate.NoRate reason,

            @Schema(
                    type = SchemaType.ARRAY,
                    implementation = String.class,
                    description = "Every rate that fits, rising.")
            List<BigDecimal> rates) {

        static RateView of(InternalRate rate) {
            return new RateView(rate.rate(), rate.reason(), rate.rates());
        }
    }

    /** A time or why there is none. */
    @Schema(name = "Payback", description = "When what was laid out has come back for good.")
    public record PaybackView(
            @Schema(description = "Years from the first flow, to two decimals; null with a reason.", examples = "4.50")
            BigDecimal years,

            @Schema(
                    description =
                            "NOTHING_LAID_OUT: the flows never add up to less than nothing. NOT_PAID_BACK: at the "
                                    + "end they still do.")
            Payback.NoPayback reason) {

        static PaybackView of(Payback payback) {
            return new PaybackView(payback.years(), payback.reason());
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

    static ReturnsView of(Ledger ledger, Terms terms, List<ReturnsReport.Block> blocks) {
        return new ReturnsView(
                OrganisationView.of(ledger.organisation()),
                ledger.scope(),
                ledger.query().groupBy().word(),
                terms.rate(),
                terms.rhythm().name().toLowerCase(Locale.ROOT),
                terms.valuedOn(),
                blocks.stream().map(block -> block(ledger.query(), block)).toList(),
                ledger.conversion());
    }

    private static CurrencyView block(ReportQuery query, ReturnsReport.Block block) {
        Map<Series, Returns> total = block.total();
        return new CurrencyView(
                block.currency(),
                block.rows().stream()
                        .map(row -> row(query, block.currency(), row))
                        .toList(),
                new SidesView(
                        ReturnFiguresView.of(total.get(Series.PLAN)),
                        ReturnFiguresView.of(total.get(Series.FORECAST)),
                        ReturnFiguresView.of(total.get(Series.ACTUAL)),
                        FactsLink.of(query, block.currency()).in(query, null).toString()));
    }

    private static RowView row(ReportQuery query, String currency, ReturnsReport.Row row) {
        return new RowView(
                GroupView.of(row.group()),
                ReturnFiguresView.of(row.returns().get(Series.PLAN)),
                ReturnFiguresView.of(row.returns().get(Series.FORECAST)),
                ReturnFiguresView.of(row.returns().get(Series.ACTUAL)),
                FactsLink.of(query, currency)
                        .of(query, row.group())
                        .in(query, null)
                        .toString());
    }
}
