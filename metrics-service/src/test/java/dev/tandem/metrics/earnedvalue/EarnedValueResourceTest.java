package dev.tandem.metrics.earnedvalue;

import static dev.tandem.metrics.projection.InitiativesServiceDouble.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import dev.tandem.metrics.report.MeasuredCells;
import dev.tandem.metrics.report.ReportReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class EarnedValueResourceTest {

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final MeasuredCells measured = new MeasuredCells();
    private final Facts facts = new Facts();
    private final ReportReader report = new ReportReader(initiatives, "earned-value");
    private UUID retail;

    @BeforeEach
    void aNodeOfItsOwnKeepsTestsApart() {
        retail = initiatives.portfolioNode(null, "Retail " + UUID.randomUUID());
    }

    @AfterEach
    void close() {
        initiatives.close();
    }

    @Test
    void costToCostFollowsTheForecastAndOtherWaysOfKnowingStandBesideIt() {
        UUID shop = initiative("Web shop", "IN_PROGRESS");
        initiatives.forecast(shop, line("COST", "75000.00", "EUR", "from", "2026-07-01", "to", "2026-12-31"));
        spent(shop, "50000");
        UUID tills = initiative("Tills", "LIVE");
        spent(tills, "40000");
        UUID unknown = initiative("Who knows", "IN_PROGRESS");
        spent(unknown, "9");

        JsonPath answer = report.asFinance("groupBy=initiative&on=2026-07-15&portfolioNode=" + retail);

        assertEquals("2026-06-30", answer.getString("until"));
        assertEquals(List.of("Tills", "Web shop", "Who knows"), answer.getList("currencies[0].rows.group.title"));
        assertEquals(List.of("LIVE", "FORECAST", "UNKNOWN"), answer.getList("currencies[0].rows.method"));
        String figures = "currencies[0].rows[1].figures.";
        assertEquals("100000.00", answer.getString(figures + "bac"));
        assertEquals("50000.00", answer.getString(figures + "pv"));
        assertEquals("40000.00", answer.getString(figures + "ev"));
        assertEquals("50000.00", answer.getString(figures + "ac"));
        assertEquals("0.8000", answer.getString(figures + "cpi"));
        assertEquals("125000.00", answer.getString(figures + "eac"));
        assertEquals("1.2000", answer.getString(figures + "tcpi"));
        assertEquals("1.2500", answer.getString("currencies[0].rows[0].figures.cpi"));
        assertEquals("0.00", answer.getString("currencies[0].rows[2].figures.bac"));
        assertNull(answer.get("currencies[0].rows[2].figures.cpi"));
        assertEquals("100000.00", answer.getString("currencies[0].rows[2].figures.unknownBudget"));
        assertEquals("90000.00", answer.getString("currencies[0].total.ev"));
        assertEquals("1.0000", answer.getString("currencies[0].total.cpi"));
        assertEquals("9.00", answer.getString("currencies[0].total.unknownActual"));
        assertEquals(1, answer.getInt("currencies[0].methods.FORECAST"));
    }

    @Test
    void aMetricSaysHowMuchIsCompleteAndItsLatestMonthUntilTheDayCounts() {
        UUID shop = initiative("Web shop", "IN_PROGRESS");
        initiatives.position();
        facts.awaitKnown(initiatives);
        String complete = facts.metric("KPI", "LAST");
        facts.record(
                facts.row("1", complete, "2026-05-31", "40", "\"initiative\": \"" + shop + "\""),
                facts.row("2", complete, "2026-08-31", "90", "\"initiative\": \"" + shop + "\""));

        JsonPath answer =
                report.asFinance("groupBy=initiative&on=2026-06-30&progressMetric=" + complete + "&initiative=" + shop);

        assertEquals("MEASURED", answer.getString("currencies[0].rows[0].method"));
        assertEquals("40000.00", answer.getString("currencies[0].rows[0].figures.ev"));
        assertEquals("0.4000", answer.getString("currencies[0].rows[0].figures.complete"));
    }

    @ParameterizedTest
    @CsvSource({"on, yesterday", "on, 1899-12-31", "progressMetric, Per Cent", "discountRate, 0.05"})
    void aParameterThatCannotBeReadIsRefusedByName(String parameter, String value) {
        Response answer = report.ask(TestTokens.of("fin", "finance"), parameter + "=" + value);

        assertEquals(400, answer.statusCode(), answer.asString());
        assertEquals(parameter, answer.jsonPath().getString("errors[0].parameter"));
    }

    /** Planned at 100,000, half of it until June 2026. */
    private UUID initiative(String title, String status) {
        UUID id = initiatives.initiative(retail, title, status);
        initiatives.baseline(
                id,
                line("COST", "50000.00", "EUR", "from", "2026-01-01", "to", "2026-06-30"),
                line("COST", "50000.00", "EUR", "from", "2026-07-01", "to", "2026-12-31"));
        return id;
    }

    private void spent(UUID initiative, String amount) {
        UUID cost = measured.metric("COST", "CAPEX");
        measured.cell(cost, initiative, YearMonth.of(2026, 6), "EUR", amount);
        measured.cell(cost, initiative, YearMonth.of(2026, 7), "EUR", "777");
    }
}
