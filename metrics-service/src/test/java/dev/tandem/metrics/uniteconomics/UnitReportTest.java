package dev.tandem.metrics.uniteconomics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.metrics.projection.KnownOrganisation;
import dev.tandem.metrics.report.Entry;
import dev.tandem.metrics.report.GroupBy;
import dev.tandem.metrics.report.Interval;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.Measure;
import dev.tandem.metrics.report.MonthRange;
import dev.tandem.metrics.report.PlanEntries;
import dev.tandem.metrics.report.Portfolio;
import dev.tandem.metrics.report.ReportQuery;
import dev.tandem.metrics.report.ReportScope;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UnitReportTest {

    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final UUID SHOP = new UUID(1, 1);
    private static final UUID TILLS = new UUID(1, 2);
    private static final UUID RETAIL = new UUID(2, 1);
    private static final UUID ONLINE = new UUID(2, 2);
    private static final UUID STORES = new UUID(2, 3);

    @Test
    void nodesThatLateNewsMadeARingKeepTheUnitsOfEachInitiativeApart() {
        Portfolio portfolio = new Portfolio(
                List.of(in(RETAIL, SHOP), in(ONLINE, TILLS)),
                List.of(
                        new Portfolio.Node(RETAIL, STORES, "Retail"),
                        new Portfolio.Node(ONLINE, RETAIL, "Online"),
                        new Portfolio.Node(STORES, ONLINE, "Stores")),
                List.of());
        List<Entry> costs = List.of(cost(SHOP, "10.00"), cost(TILLS, "60.00"));
        List<MeasuredUnits.Units> units = List.of(
                new MeasuredUnits.Units(SHOP, MARCH, new BigDecimal("5")),
                new MeasuredUnits.Units(TILLS, MARCH, new BigDecimal("20")));

        List<UnitReport.Block> blocks = new UnitReport(ledger(portfolio, costs), units).blocks();

        assertEquals(
                List.of(
                        "Online 2.000000",
                        "Stores 2.000000",
                        "Retail 2.000000",
                        "Stores 3.000000",
                        "Retail 3.000000",
                        "Online 3.000000"),
                blocks.get(0).rows().stream()
                        .map(row -> row.group().title() + " " + row.figures().costPerUnit())
                        .toList());
        assertEquals(new BigDecimal("2.800000"), blocks.get(0).total().costPerUnit());
    }

    private static Portfolio.Initiative in(UUID node, UUID id) {
        return new Portfolio.Initiative(id, "An initiative", "LIVE", node, Portfolio.About.NOTHING, Map.of());
    }

    private static Entry cost(UUID initiative, String amount) {
        return new Entry(initiative, "EUR", MARCH, Measure.ACTUAL_OPEX, new BigDecimal(amount));
    }

    private static Ledger ledger(Portfolio portfolio, List<Entry> actual) {
        return new Ledger(
                new ReportQuery(
                        GroupBy.PORTFOLIO_NODE, null, Interval.TOTAL, MonthRange.UNBOUNDED, null, null, null, null),
                new KnownOrganisation("EUR", ZoneId.of("UTC"), 1),
                ReportScope.ALL,
                portfolio,
                PlanEntries.NONE,
                PlanEntries.NONE,
                actual,
                null);
    }
}
