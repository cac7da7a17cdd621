package dev.tandem.metrics.report;

import static dev.tandem.metrics.projection.InitiativesServiceDouble.contribution;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.line;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.money;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.reference;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class ReportResourceTest {

    private static final String REPORT = "/api/v1/reports/profit-and-loss";

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final MeasuredCells measured = new MeasuredCells();
    private UUID retail;

    @BeforeEach
    void aNodeOfItsOwnKeepsTestsApart() {
        retail = initiatives.portfolioNode(null, "Retail " + UUID.randomUUID(), "node-owner");
    }

    @AfterEach
    void close() {
        initiatives.close();
    }

    @Test
    void planAndActualStandSideBySidePerMonthWithTheUndatedApart() {
        UUID shop = initiatives.initiative(retail, "Web shop", "LIVE");
        UUID orders = measured.metric("KPI", null);
        initiatives.baseline(
                shop,
                line("COST", "100.00", "EUR", "expenseType", "CAPEX", "from", "2026-01-15", "to", "2026-03-01"),
                line("COST", "7.00", "EUR"),
                line(
                        "BENEFIT",
                        "50.00",
                        "EUR",
                        "on",
                        "2026-02-10",
                        "metricId",
                        orders,
                        "baseline",
                        "100",
                        "unitValue",
                        money("2.50", "EUR")),
                line("EFFORT", "0.00", "EUR", "amount", null, "fullTimeEquivalents", "2.5"));
        measured.cell(measured.metric("COST", "OPEX"), shop, YearMonth.of(2026, 1), "EUR", "0.00000080000");
        measured.cell(measured.metric("COST", "OPEX"), shop, YearMonth.of(2026, 2), "EUR", "33.335");
        measured.cell(orders, shop, YearMonth.of(2026, 2), null, "120");
        measured.cell(orders, shop, YearMonth.of(2026, 3), null, "500");
        measured.cell(measured.metric("REVENUE", null), shop, YearMonth.of(2026, 3), "EUR", "9");

        JsonPath report = read("groupBy=initiative&interval=month&portfolioNode=" + retail);

        assertEquals(List.of("EUR"), report.getList("currencies.currency"));
        assertEquals(
                List.of("2026-01", "2026-02", "2026-03"),
                report.getList("currencies[0].rows.period.label").subList(0, 3));
        assertEquals(List.of(false, false, false, true), report.getList("currencies[0].rows.undated"));
        assertEquals(List.of("33.34", "33.33", "33.33", "0.00"), report.getList("currencies[0].rows.plan.costCapex"));
        assertEquals(
                List.of("0.00", "0.00", "0.00", "7.00"), report.getList("currencies[0].rows.plan.costUnclassified"));
        assertEquals(List.of("0.00", "50.00", "0.00", "0.00"), report.getList("currencies[0].rows.plan.benefit"));
        assertEquals(List.of("0.00", "33.34", "0.00", "0.00"), report.getList("currencies[0].rows.actual.costOpex"));
        assertEquals(List.of("0.00", "50.00", "9.00", "0.00"), report.getList("currencies[0].rows.actual.benefit"));
        assertEquals("107.00", report.getString("currencies[0].total.plan.cost"));
        assertEquals("-57.00", report.getString("currencies[0].total.plan.net"));
        assertEquals("25.66", report.getString("currencies[0].total.actual.net"));
        assertEquals(2, report.getInt("currencies[0].total.planFigures.cost"));
        assertEquals(1, report.getInt("currencies[0].total.planFigures.benefit"));
        assertEquals("Web shop", report.getString("currencies[0].rows[0].group.title"));
        assertEquals(shop.toString(), report.getString("currencies[0].rows[0].group.id"));
        assertEquals("ALL", report.getString("scope"));
    }

    @Test
    void theForecastStandsBesidePlanAndActualAndIsNotFilledUpFromThePlan() {
        UUID shop = initiatives.initiative(
                retail, "Web shop", "LIVE", "journeyStage", "PURCHASE", "labels", Map.of("region", "eu"));
        UUID tills = initiatives.initiative(retail, "Tills", "LIVE");
        initiatives.baseline(shop, line("COST", "100.00", "EUR", "expenseType", "OPEX", "on", "2026-01-15"));
        initiatives.baseline(tills, line("COST", "50.00", "EUR", "on", "2026-01-15"));
        initiatives.forecast(
                shop,
                line("COST", "110.00", "EUR", "expenseType", "OPEX", "from", "2026-01-15", "to", "2026-02-01"),
                line("BENEFIT", "7.00", "EUR", "driver", "SALES"),
                line("EFFORT", "0.00", "EUR", "amount", null, "fullTimeEquivalents", "1"),
                line("COST", "0.00", "EUR", "amount", null, "planned", money("9.00", "EUR")));

        JsonPath report = read("groupBy=stage&interval=month&portfolioNode=" + retail);

        assertEquals(List.of("55.00", "55.00", "0.00", "0.00"), report.getList("currencies[0].rows.forecast.costOpex"));
        assertEquals(List.of("100.00", "0.00", "0.00", "50.00"), report.getList("currencies[0].rows.plan.cost"));
        assertEquals("7.00", report.getString("currencies[0].total.forecast.benefit"));
        assertEquals("-103.00", report.getString("currencies[0].total.forecast.net"));
        assertEquals(1, report.getInt("currencies[0].total.forecastFigures.cost"));
        assertEquals("PURCHASE", report.getString("currencies[0].rows[0].group.id"));
        assertEquals(
                List.of("eu", "eu", "No value"),
                read("groupBy=label&labelKey=region&portfolioNode=" + retail)
                        .getList("currencies[0].rows.group.title"));
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, 0",
        "APPROVED, 1",
        "IN_PROGRESS, 1",
        "LIVE, 1",
        "CLOSED, 1",
        "ON_HOLD, 0",
        "CANCELLED, 0",
        "REJECTED, 0",
    })
    void onlyWhatIsApprovedUnderWayLiveOrClosedIsPlan(String status, int figures) {
        UUID shop = initiatives.initiative(retail, "Web shop", status);
        initiatives.baseline(shop, line("COST", "5.00", "EUR"));
        measured.cell(measured.metric("COST", null), shop, YearMonth.of(2026, 1), "EUR", "1");

        JsonPath report = read("initiative=" + shop);

        assertEquals(figures, report.getInt("currencies[0].total.planFigures.cost"));
        assertEquals("1.00", report.getString("currencies[0].total.actual.costUnclassified"));
    }

    @Test
    void aChangeOfContributionsANodeMoveAndANewStatusShowAtOnce() {
        UUID growth = initiatives.objective("Grow online", "REVENUE_GROWTH");
        UUID automate = initiatives.objective("Automate returns", "AUTOMATION");
        UUID online = initiatives.portfolioNode(retail, "Online");
        UUID shop = UUID.randomUUID();
        initiatives.retellInitiative(
                shop,
                online,
                "Web shop",
                "LIVE",
                "contributions",
                List.of(contribution(growth, "60"), contribution(automate, "40")));
        initiatives.baseline(shop, line("COST", "10.01", "EUR", "expenseType", "OPEX"));

        JsonPath split = read("groupBy=objective&initiative=" + shop);
        assertEquals(List.of("Automate returns", "Grow online"), split.getList("currencies[0].rows.group.title"));
        assertEquals(List.of("4.00", "6.01"), split.getList("currencies[0].rows.plan.costOpex"));
        assertEquals(
                List.of("AUTOMATION", "REVENUE_GROWTH"),
                read("groupBy=theme&initiative=" + shop).getList("currencies[0].rows.group.id"));

        initiatives.retellInitiative(
                shop, retail, "Web shop 2", "LIVE", "contributions", List.of(contribution(growth, "100")));
        assertEquals(
                List.of("10.01"),
                read("groupBy=objective&initiative=" + shop).getList("currencies[0].rows.plan.costOpex"));
        assertEquals(
                List.of(retail.toString()),
                read("groupBy=portfolio-node&initiative=" + shop).getList("currencies[0].rows.group.id"));
        assertEquals(List.of(), read("portfolioNode=" + online).getList("currencies"));

        initiatives.retellInitiative(shop, retail, "Web shop 2", "CANCELLED");
        assertEquals(List.of(), read("initiative=" + shop).getList("currencies"));
    }

    @Test
    void aPortfolioNodeHoldsWhatIsBelowIt() {
        UUID online = initiatives.portfolioNode(retail, "Online");
        initiatives.baseline(initiatives.initiative(online, "Web shop", "LIVE"), line("COST", "5.00", "EUR"));
        initiatives.baseline(initiatives.initiative(retail, "Tills", "LIVE"), line("COST", "2.00", "EUR"));

        JsonPath report = read("groupBy=portfolio-node&portfolioNode=" + retail);

        assertEquals(List.of(retail.toString(), online.toString()), report.getList("currencies[0].rows.group.id"));
        assertEquals(List.of("7.00", "5.00"), report.getList("currencies[0].rows.plan.cost"));
        assertEquals(retail.toString(), report.getString("currencies[0].rows[1].group.parentId"));
        assertEquals("7.00", report.getString("currencies[0].total.plan.cost"));
    }

    @Test
    void whoHasANarrowScopeSeesTheirOwnInitiativesOnly() {
        String client = "client-" + UUID.randomUUID();
        String source = "erp-" + UUID.randomUUID();
        initiatives.tell(
                "source",
                "registered",
                UUID.randomUUID(),
                InitiativesServiceDouble.state(
                        "source", source, "client", client, "businessConsent", false, "technologyConsent", false));
        UUID owned = initiatives.initiative(retail, "Owned", "LIVE", "businessOwner", "pat-" + retail);
        UUID authored = initiatives.initiative(retail, "Authored", "LIVE", "author", "pat-" + retail);
        UUID loaded =
                initiatives.initiative(retail, "Loaded", "LIVE", "externalReferences", List.of(reference(source, "1")));
        for (UUID initiative : List.of(owned, authored, loaded)) {
            initiatives.baseline(initiative, line("COST", "1.00", "EUR"));
        }
        String query = "groupBy=initiative&portfolioNode=" + retail;

        assertEquals(
                List.of("Authored", "Owned"),
                read(query, TestTokens.of("pat-" + retail, "portfolio-manager"))
                        .getList("currencies[0].rows.group.title"));
        JsonPath ofClient = read(query, TestTokens.of(client, "integrator"));
        assertEquals(List.of("Loaded"), ofClient.getList("currencies[0].rows.group.title"));
        assertEquals("OWN", ofClient.getString("scope"));
        assertEquals(
                List.of("Authored", "Loaded", "Owned"),
                read(query, TestTokens.of("node-owner", "portfolio-manager"))
                        .getList("currencies[0].rows.group.title"));
        assertEquals(
                403,
                ask("initiative=" + owned, TestTokens.of(client, "integrator")).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "business-executive, 200",
        "technology-executive, 200",
        "finance, 200",
        "portfolio-manager, 200",
        "integrator, 200",
        "viewer, 403",
        "admin, 403",
    })
    void moneyIsForThoseWhoMayReadIt(String role, int status) {
        assertEquals(
                status, ask("interval=total", TestTokens.of("someone", role)).statusCode());
    }

    @Test
    void withoutATokenThereIsNoReport() {
        assertEquals(401, given().get(REPORT).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "groupBy, channel",
        "labelKey, region",
        "groupBy, ALL",
        "interval, week",
        "from, 2026-02-31",
        "from, 2026-02",
        "to, 31.12.2026",
        "to, ''",
        "portfolioNode, retail",
        "initiative, ext:nowhere:1",
        "initiative, 0199f3a4-7c1e-7b5a-9d3e-2f6a8c1b0e47",
        "theme, SECURITY",
    })
    void aParameterThatCannotBeReadIsRefusedByName(String parameter, String value) {
        Response answer = given().auth()
                .oauth2(TestTokens.of("fin", "finance"))
                .queryParam(parameter, value)
                .get(REPORT);

        assertEquals(400, answer.statusCode());
        assertEquals(parameter, answer.jsonPath().getString("errors[0].parameter"));
        assertTrue(answer.contentType().startsWith("application/problem+json"), answer.contentType());
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        Response answer = ask("from=2026-02-01&to=2026-01-31", TestTokens.of("fin", "finance"));

        assertEquals(400, answer.statusCode());
        assertEquals("to", answer.jsonPath().getString("errors[0].parameter"));
    }

    @Test
    void aRangeCountsWholeMonthsAndSaysSo() {
        UUID shop = initiatives.initiative(retail, "Web shop", "LIVE");
        initiatives.baseline(
                shop,
                line("COST", "12.00", "EUR", "from", "2026-01-01", "to", "2026-12-31"),
                line("COST", "5.00", "EUR"));

        JsonPath report = read("initiative=" + shop + "&from=2026-02-15&to=2026-03-01");

        assertEquals("2026-02-01", report.getString("from"));
        assertEquals("2026-03-31", report.getString("to"));
        assertEquals("2.00", report.getString("currencies[0].total.plan.cost"));
        assertEquals(1, report.getInt("currencies[0].total.planFigures.cost"));
        assertEquals("total", report.getString("currencies[0].rows[0].period.label"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"initiative", "portfolioNode"})
    void filtersTakeTheKeysOfOtherSystems(String filter) {
        String key = UUID.randomUUID().toString();
        UUID node = initiatives.portfolioNode(null, key);
        UUID shop =
                initiatives.initiative(node, "Web shop", "LIVE", "externalReferences", List.of(reference("tree", key)));
        initiatives.baseline(shop, line("COST", "5.00", "EUR"));

        assertEquals("5.00", read(filter + "=ext:tree:" + key).getString("currencies[0].total.plan.cost"));
    }

    private JsonPath read(String query) {
        return read(query, TestTokens.of("fin", "finance"));
    }

    private JsonPath read(String query, String token) {
        String position = initiatives.position();
        Response answer = await().atMost(20, SECONDS)
                .until(
                        () -> given().auth()
                                .oauth2(token)
                                .header("Tandem-After", position)
                                .get(REPORT + "?" + query),
                        response -> response.statusCode() != 503);
        assertEquals(200, answer.statusCode(), answer.asString());
        return answer.jsonPath();
    }

    private static Response ask(String query, String token) {
        return given().auth().oauth2(token).get(REPORT + "?" + query);
    }
}
