package dev.tandem.metrics.returns;

import static dev.tandem.metrics.projection.InitiativesServiceDouble.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
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
class ReturnsResourceTest {

    private static final String PLANNED = "currencies[0].total.planned.";
    private static final String REALISED = "currencies[0].total.realised.";

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final MeasuredCells measured = new MeasuredCells();
    private final ReportReader report = new ReportReader(initiatives, "returns");
    private UUID retail;
    private UUID shop;

    @BeforeEach
    void aShopOfItsOwnKeepsTestsApart() {
        retail = initiatives.portfolioNode(null, "Retail " + UUID.randomUUID());
        shop = initiatives.initiative(retail, "Web shop", "LIVE");
    }

    @AfterEach
    void close() {
        initiatives.close();
    }

    @Test
    void yearlyFlowsHaveTheValueRateAndPaybackOfTheTextBook() {
        initiatives.baseline(
                shop,
                line("COST", "15000.00", "EUR", "on", "2026-01-15"),
                line("BENEFIT", "1500.00", "EUR", "on", "2027-02-01"),
                line("BENEFIT", "2500.00", "EUR", "on", "2028-02-01"),
                line("BENEFIT", "3500.00", "EUR", "on", "2029-02-01"),
                line("BENEFIT", "4500.00", "EUR", "on", "2030-02-01"),
                line("BENEFIT", "6000.00", "EUR", "on", "2031-02-01"),
                line("COST", "7.00", "EUR"));

        JsonPath answer = report.asFinance("flows=yearly&discountRate=0.05&initiative=" + shop);

        assertEquals("122.89", answer.getString(PLANNED + "npv"));
        assertEquals("0.0524329", answer.getString(PLANNED + "irr.rate"));
        assertEquals("4.50", answer.getString(PLANNED + "payback.years"));
        assertEquals("4.97", answer.getString(PLANNED + "discountedPayback.years"));
        assertEquals("0.1994", answer.getString(PLANNED + "roi"));
        assertEquals("-7.00", answer.getString(PLANNED + "undatedNet"));
        assertEquals("2993.00", answer.getString(PLANNED + "net"));
        assertEquals("NO_SIGN_CHANGE", answer.getString(REALISED + "irr.reason"));
        assertNull(answer.get(REALISED + "firstFlowOn"));
        assertEquals("EUR", answer.getString("currencies[0].currency"));
    }

    @Test
    void monthlyFlowsHaveTheDatedRateAndWhatIsMeasuredStandsBesideThePlan() {
        initiatives.baseline(
                shop,
                line("COST", "1000.00", "EUR", "on", "2010-01-01"),
                line("COST", "1000.00", "EUR", "on", "2010-04-01"),
                line("COST", "1000.00", "EUR", "on", "2010-07-01"),
                line("COST", "1000.00", "EUR", "on", "2010-10-01"),
                line("BENEFIT", "4300.00", "EUR", "on", "2011-01-01"));
        initiatives.forecast(
                shop,
                line("COST", "100.00", "EUR", "on", "2010-01-01"),
                line("BENEFIT", "110.00", "EUR", "on", "2011-01-01"));
        measured.cell(measured.metric("COST", "OPEX"), shop, YearMonth.of(2010, 3), "EUR", "200");
        measured.cell(measured.metric("REVENUE", null), shop, YearMonth.of(2011, 3), "EUR", "150");

        JsonPath answer = report.asFinance("groupBy=initiative&discountRate=0&portfolioNode=" + retail);

        assertEquals("0.1212676", answer.getString(PLANNED + "irr.rate"));
        assertEquals("300.00", answer.getString(PLANNED + "npv"));
        assertEquals("0.1000000", answer.getString("currencies[0].total.forecast.irr.rate"));
        assertEquals("-0.2500000", answer.getString(REALISED + "irr.rate"));
        assertEquals("2010-03-01", answer.getString(REALISED + "firstFlowOn"));
        assertEquals("-0.2500", answer.getString(REALISED + "roi"));
        assertEquals("NOT_PAID_BACK", answer.getString(REALISED + "payback.reason"));
        assertEquals(List.of("Web shop"), answer.getList("currencies[0].rows.group.title"));
        assertEquals("0.1212676", answer.getString("currencies[0].rows[0].planned.irr.rate"));
    }

    @Test
    void presentValuesOfOneDayAddUp() {
        UUID tills = initiatives.initiative(retail, "Tills", "LIVE");
        initiatives.baseline(shop, line("COST", "100.00", "EUR", "on", "2026-01-01"));
        initiatives.baseline(tills, line("COST", "110.00", "EUR", "on", "2027-01-01"));

        String query = "groupBy=portfolio-node&discountRate=0.10&portfolioNode=" + retail;
        assertEquals("-200.00", report.asFinance(query).getString(PLANNED + "npv"));
        JsonPath valued =
                report.asFinance("groupBy=initiative&discountRate=0.10&valuedOn=2027-01-01&portfolioNode=" + retail);
        assertEquals("-220.00", valued.getString(PLANNED + "npv"));
        assertEquals(List.of("-110.00", "-110.00"), valued.getList("currencies[0].rows.planned.npv"));
    }

    @ParameterizedTest
    @CsvSource({
        "discountRate, 8%",
        "discountRate, -0.51",
        "discountRate, 10.000001",
        "discountRate, 1e3",
        "discountRate, ''",
        "flows, daily",
        "valuedOn, 2026-02-30",
        "valuedOn, 0001-01-01",
        "interval, month",
    })
    void aParameterThatCannotBeReadIsRefusedByName(String parameter, String value) {
        Response answer = report.ask(TestTokens.of("fin", "finance"), parameter + "=" + value);

        assertEquals(400, answer.statusCode(), answer.asString());
        assertEquals(parameter, answer.jsonPath().getString("errors[0].parameter"));
    }
}
