package dev.tandem.metrics.benefit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.tandem.http.table.Table;
import dev.tandem.http.table.Tabular;
import dev.tandem.metrics.fx.ConversionView;
import dev.tandem.metrics.report.GroupView;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.OrganisationView;
import dev.tandem.metrics.report.PeriodView;
import dev.tandem.metrics.report.ReportScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Benefits after go-live as they are answered, a block per currency. */
@Schema(
        name = "Benefits",
        requiredProperties = {"organisation", "scope", "groupBy", "interval", "until", "currencies", "conversion"},
        description = "Benefits of initiatives that went live, by driver, one block per currency.")
public record BenefitsView(
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

        @Schema(description = "The last day that counts as past: the end of a month.", examples = "2026-06-30")
        LocalDate until,

        @Schema(description = "One block per currency that has a benefit, by currency code.")
        List<CurrencyView> currencies,

        @Schema(description = "How it was converted; null unless a currency was asked for.", nullable = true)
        ConversionView conversion)
        implements Tabular {

    /** All rows in one currency and their total. */
    @Schema(
            name = "BenefitsCurrency",
            requiredProperties = {"currency", "rows", "drivers", "facts"})
    public record CurrencyView(
            @Schema(description = "ISO 4217 code of every amount in the block.", examples = "EUR")
            String currency,

            @Schema(description = "By group, then by period; what has no date comes last in its group.")
            List<RowView> rows,

            @Schema(description = "The total by driver; drivers without a benefit are left out.")
            List<DriverView> drivers,

            @Schema(description = "All drivers together; null without any.")
            BenefitFiguresView total,

            @Schema(
                    description =
                            "Where the facts are listed that `realised` and `early` are made of; null where no month"
                                    + " asked for is over.",
                    nullable = true,
                    examples =
                            "/api/v1/measurements?figure=BENEFIT&currency=EUR&from=2026-01-01&to=2026-03-31&initiativeStatus=LIVE&initiativeStatus=CLOSED")
            String facts) {}

    /** The benefits of one group in one period. */
    @Schema(
            name = "BenefitsRow",
            requiredProperties = {"group", "undated", "drivers", "facts"})
    public record RowView(
            GroupView group,

            @Schema(description = "Null in the row of what has no date.")
            PeriodView period,

            @Schema(description = "Whether this is the row of lines without a date.", examples = "false")
            boolean undated,

            @Schema(description = "Drivers without a benefit are left out.")
            List<DriverView> drivers,

            @Schema(description = "All drivers together; null without any.")
            BenefitFiguresView total,

            @Schema(
                    description =
                            "Where the facts are listed that `realised` and `early` are made of; null where no month"
                                    + " of the row is over.",
                    nullable = true,
                    examples =
                            "/api/v1/measurements?figure=BENEFIT&currency=EUR&from=2026-01-01&to=2026-03-31&initiativeStatus=LIVE&initiativeStatus=CLOSED")
            String facts) {}

    /** The benefits that come through one driver. */
    @Schema(
            name = "BenefitsOfDriver",
            requiredProperties = {"driver", "figures", "facts"})
    public record DriverView(
            @Schema(
                    description = "NOT_STATED: the plan line says nothing, or no line names the revenue measured.",
                    examples = "CUT_COST")
            Driver driver,

            BenefitFiguresView figures,

            @Schema(
                    description =
                            "Where the facts are listed that `realised` and `early` are made of; null where no month"
                                    + " of the row is over.",
                    nullable = true,
                    examples =
                            "/api/v1/measurements?figure=BENEFIT&currency=EUR&from=2026-01-01&to=2026-03-31&initiativeStatus=LIVE&initiativeStatus=CLOSED&driver=CUT_COST")
            String facts) {}

    /** Promised and realised benefits. */
    @Schema(
            name = "BenefitFigures",
            requiredProperties = {"planned", "due", "forecast", "realised", "early", "gap"},
            description = "Decimal text in the block's currency.")
    public record BenefitFiguresView(
            @Schema(description = "All that the baseline promises.", examples = "12000.00")
            BigDecimal planned,

            @Schema(description = "The part of it for months that are over.", examples = "6000.00")
            BigDecimal due,

            @Schema(description = "What owners expect by now.", examples = "11000.00")
            BigDecimal forecast,

            @Schema(description = "Measured since the month of the go-live.", examples = "4500.00")
            BigDecimal realised,

            @Schema(description = "Measured before that month; in no other figure.", examples = "0.00")
            BigDecimal early,

            @Schema(description = "Realised less due.", examples = "-1500.00")
            BigDecimal gap,

            @Schema(description = "Realised ÷ due, to four decimals; null when nothing was due.", examples = "0.7500")
            BigDecimal realisation) {

        static BenefitFiguresView of(BenefitFigures figures) {
            return new BenefitFiguresView(
                    figures.planned(),
                    figures.due(),
                    figures.forecast(),
                    figures.realised(),
                    figures.early(),
                    figures.gap(),
                    figures.realisation());
        }
    }

    /** The benefits of one group in one period that come through one driver. */
    record Line(
            String currency,
            GroupView group,
            PeriodView period,
            boolean undated,
            @JsonUnwrapped DriverView driver) {}

    @Override
    public Table<?> table() {
        return Table.of(
                Line.class,
                currencies.stream()
                        .flatMap(block -> block.rows().stream().flatMap(row -> row.drivers().stream()
                                .map(driver ->
                                        new Line(block.currency(), row.group(), row.period(), row.undated(), driver))))
                        .toList());
    }

    static BenefitsView of(BenefitReport report) {
        Ledger ledger = report.ledger();
        return new BenefitsView(
                OrganisationView.of(ledger.organisation()),
                ledger.scope(),
                ledger.query().groupBy().word(),
                ledger.query().interval().word(),
                ledger.query().range().from(),
                ledger.query().range().to(),
                report.until().atEndOfMonth(),
                report.blocks().stream().map(block -> block(report, block)).toList(),
                ledger.conversion());
    }

    private static CurrencyView block(BenefitReport report, BenefitReport.Block block) {
        BenefitFacts facts = new BenefitFacts(report.ledger().query(), block.currency(), report.until());
        return new CurrencyView(
                block.currency(),
                block.rows().stream()
                        .map(row -> row(row, facts.of(row.group(), row.period())))
                        .toList(),
                drivers(block.total(), facts.all()),
                sum(block.total()),
                facts.all());
    }

    private static RowView row(BenefitReport.Row row, String facts) {
        return new RowView(
                GroupView.of(row.group()),
                PeriodView.of(row.period()),
                row.period() == null,
                drivers(row.byDriver(), facts),
                sum(row.byDriver()),
                facts);
    }

    private static List<DriverView> drivers(Map<Driver, BenefitFigures> byDriver, String facts) {
        return byDriver.entrySet().stream()
                .map(driver -> new DriverView(
                        driver.getKey(),
                        BenefitFiguresView.of(driver.getValue()),
                        facts == null ? null : facts + "&driver=" + driver.getKey()))
                .toList();
    }

    private static BenefitFiguresView sum(Map<Driver, BenefitFigures> byDriver) {
        return byDriver.values().stream()
                .reduce(BenefitFigures::plus)
                .map(BenefitFiguresView::of)
                .orElse(null);
    }
}
