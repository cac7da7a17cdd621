package dev.tandem.metrics.benefit;

import static dev.tandem.metrics.projection.InitiativesServiceDouble.line;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.money;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import dev.tandem.metrics.report.MeasuredCells;
import dev.tandem.metrics.report.ReportReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class BenefitResourceTest {

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final MeasuredCells measured = new MeasuredCells();
    private final ReportReader report = new ReportReader(initiatives, "benefits");

    @AfterEach
    void close() {
        initiatives.close();
    }

    @Test
    void whatWasPromisedByDriverStandsBesideWhatWasRealisedSinceTheGoLive() {
        UUID retail = initiatives.portfolioNode(null, "Retail " + UUID.randomUUID());
        UUID returns = initiatives.initiative(retail, "Returns", "LIVE", "liveOn", "2026-03-10");
        UUID calls = measured.metric("KPI", null);
        initiatives.baseline(
                returns,
                line(
                        "BENEFIT",
                        "12000.00",
                        "EUR",
                        "driver",
                        "CUT_COST",
                        "from",
                        "2026-01-01",
                        "to",
                        "2026-12-31",
                        "metricId",
                        calls,
                        "baseline",
                        "1000",
                        "unitValue",
                        money("-3.00", "EUR")),
                line("BENEFIT", "600.00", "EUR", "driver", "SALES", "on", "2026-11-01"),
                line("BENEFIT", "50.00", "EUR"));
        initiatives.forecast(
                returns,
                line("BENEFIT", "11000.00", "EUR", "driver", "CUT_COST", "from", "2026-01-01", "to", "2026-12-31"));
        measured.cell(calls, returns, YearMonth.of(2026, 2), null, "900");
        measured.cell(calls, returns, YearMonth.of(2026, 3), null, "500");
        measured.cell(calls, returns, YearMonth.of(2026, 6), null, "0");
        measured.cell(calls, returns, YearMonth.of(2026, 7), null, "0");
        UUID building = initiatives.initiative(retail, "Building", "IN_PROGRESS");
        initiatives.baseline(building, line("BENEFIT", "999.00", "EUR", "driver", "SALES", "on", "2026-01-01"));

        JsonPath answer = report.asFinance("groupBy=initiative&interval=year&on=2026-06-30&portfolioNode=" + retail);

        assertEquals("2026-06-30", answer.getString("until"));
        assertEquals(List.of("CUT_COST", "SALES", "NOT_STATED"), answer.getList("currencies[0].drivers.driver"));
        String cut = "currencies[0].drivers[0].figures.";
        assertEquals("12000.00", answer.getString(cut + "planned"));
        assertEquals("6000.00", answer.getString(cut + "due"));
        assertEquals("11000.00", answer.getString(cut + "forecast"));
        assertEquals("4500.00", answer.getString(cut + "realised"));
        assertEquals("300.00", answer.getString(cut + "early"));
        assertEquals("-1500.00", answer.getString(cut + "gap"));
        assertEquals("0.7500", answer.getString(cut + "realisation"));
        assertNull(answer.get("currencies[0].drivers[1].figures.realisation"));
        assertEquals("12650.00", answer.getString("currencies[0].total.planned"));
        assertEquals(List.of("Returns", "Returns"), answer.getList("currencies[0].rows.group.title"));
        assertEquals(List.of(false, true), answer.getList("currencies[0].rows.undated"));
        assertEquals("4500.00", answer.getString("currencies[0].rows[0].total.realised"));
    }

    @Test
    void theTotalIsRoundedOnceAndItsDriversAddUpToIt() {
        UUID shop = initiatives.initiative(null, "Shop", "LIVE", "liveOn", "2026-01-01");
        List<InitiativesServiceDouble.Line> lines = new ArrayList<>();
        for (String driver : List.of("CUT_COST", "EFFICIENCY", "AUTOMATION", "SALES")) {
            UUID revenue = measured.metric("REVENUE", null);
            lines.add(line("BENEFIT", "1.00", "EUR", "driver", driver, "on", "2026-03-01", "metricId", revenue));
            measured.cell(revenue, shop, YearMonth.of(2026, 3), "EUR", "0.005");
        }
        initiatives.baseline(shop, lines);

        JsonPath answer = report.asFinance("initiative=" + shop);

        assertEquals("0.02", answer.getString("currencies[0].total.realised"));
        assertEquals(List.of("0.01", "0.01", "0.00", "0.00"), answer.getList("currencies[0].drivers.figures.realised"));
    }

    @Test
    void anInitiativeAdoptedAsLiveHasNoDayBeforeWhichItsBenefitsAreEarly() {
        UUID adopted = initiatives.initiative(null, "Adopted", "LIVE");
        initiatives.baseline(adopted, line("COST", "1.00", "EUR"));
        measured.cell(measured.metric("REVENUE", null), adopted, YearMonth.of(2020, 1), "EUR", "7");

        JsonPath answer = report.asFinance("initiative=" + adopted);

        assertEquals("NOT_STATED", answer.getString("currencies[0].drivers[0].driver"));
        assertEquals("7.00", answer.getString("currencies[0].total.realised"));
    }
}
