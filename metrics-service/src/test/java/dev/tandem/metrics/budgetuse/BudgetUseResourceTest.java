package dev.tandem.metrics.budgetuse;

import static dev.tandem.metrics.projection.InitiativesServiceDouble.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import dev.tandem.metrics.report.MeasuredCells;
import dev.tandem.metrics.report.ReportReader;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class BudgetUseResourceTest {

    @Inject
    Sql sql;

    @Inject
    BudgetWatch watch;

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final MeasuredCells measured = new MeasuredCells();
    private final Facts facts = new Facts();
    private final ReportReader report = new ReportReader(initiatives, "budget-use");
    private UUID retail;
    private UUID online;
    private UUID shop;

    @BeforeEach
    void aTreeOfItsOwnKeepsTestsApart() {
        retail = initiatives.portfolioNode(null, "Retail " + UUID.randomUUID(), "head-" + hashCode());
        online = initiatives.portfolioNode(retail, "Online", "nora-" + hashCode());
        shop = initiatives.initiative(online, "Web shop", "LIVE");
    }

    @AfterEach
    void close() {
        initiatives.close();
    }

    @Test
    void budgetsRollUpAndStandBesidePlanForecastAndActualByYearAndKindOfExpense() {
        UUID stores = initiatives.portfolioNode(retail, "Stores");
        UUID tills = initiatives.initiative(stores, "Tills", "LIVE");
        initiatives.budget(online, 2026, "CAPEX", "1000.00");
        initiatives.budget(stores, 2026, "CAPEX", "500.00");
        initiatives.budget(stores, 2026, "OPEX", "200.00");
        initiatives.budget(retail, 2026, "OPEX", "300.00");
        initiatives.baseline(shop, line("COST", "1200.00", "EUR", "expenseType", "CAPEX", "on", "2026-05-01"));
        initiatives.forecast(shop, line("COST", "1100.00", "EUR", "expenseType", "CAPEX", "on", "2026-05-01"));
        UUID build = measured.metric("COST", "CAPEX");
        measured.cell(build, shop, YearMonth.of(2025, 12), "EUR", "77");
        measured.cell(build, shop, YearMonth.of(2026, 1), "EUR", "600");
        measured.cell(build, shop, YearMonth.of(2026, 7), "EUR", "300");
        measured.cell(build, tills, YearMonth.of(2026, 2), "EUR", "100");
        measured.cell(measured.metric("COST", null), tills, YearMonth.of(2026, 2), "EUR", "1");

        JsonPath answer = report.asFinance("fiscalYear=2026&on=2026-06-30&portfolioNode=" + retail);

        String rows = "currencies[0].rows";
        assertEquals(
                List.of(retail, retail, retail, online, stores, stores, stores).stream()
                        .map(UUID::toString)
                        .toList(),
                answer.getList(rows + ".portfolioNode.id"));
        assertEquals("1500.00", answer.getString(rows + "[0].budget"));
        assertEquals(true, answer.getBoolean(rows + "[0].rolledUp"));
        assertEquals("1000.00", answer.getString(rows + "[0].actual"));
        assertEquals("500.00", answer.getString(rows + "[0].variance"));
        assertEquals("1200.00", answer.getString(rows + "[0].planned"));
        assertEquals("1100.00", answer.getString(rows + "[0].forecast"));
        assertEquals("116.67", answer.getString(rows + "[0].burnPerMonth"));
        assertEquals("1400.00", answer.getString(rows + "[0].projected"));
        assertEquals("300.00", answer.getString(rows + "[1].budget"));
        assertEquals("100.00", answer.getString(rows + "[1].unallocated"));
        assertNull(answer.get(rows + "[2].budget"));
        assertEquals("1.00", answer.getString(rows + "[2].actual"));
        assertEquals("0.9000", answer.getString(rows + "[3].use"));
        assertEquals(80, answer.getInt(rows + "[3].threshold"));
        assertEquals(retail.toString(), answer.getString(rows + "[3].portfolioNode.parentId"));
        assertEquals("2026", answer.getString(rows + "[3].period.label"));
    }

    @Test
    void everyAnswerOfTheMomentIsTheAnswerOfThatInstantForEver() {
        Random random = new Random(80);
        String nora = TestTokens.of("nora-" + hashCode(), "portfolio-manager");
        UUID elsewhere = initiatives.portfolioNode(null, "Elsewhere " + UUID.randomUUID());
        UUID budget = initiatives.budget(online, 2026, "OPEX", "1000.00");
        String cloud = opex();
        Map<Instant, List<Object>> said = new LinkedHashMap<>();
        for (int step = 0; step < 10; step++) {
            switch (step % 5) {
                case 0 -> record(cloud, "" + random.nextInt(3), "2026-0" + (1 + random.nextInt(9)) + "-03", "9" + step);
                case 1 ->
                    initiatives.retellBudget(budget, step < 5 ? retail : online, 2026, "OPEX", (2000 + step) + ".00");
                case 2 -> initiatives.retellPortfolioNode(online, elsewhere, "Moved " + step, "nora-" + hashCode());
                case 3 -> initiatives.retellInitiative(shop, step < 5 ? retail : online, "Moved", "LIVE");
                default -> {
                    initiatives.retellPortfolioNode(online, retail, "Back", "nora-" + hashCode());
                    initiatives.baseline(shop, line("COST", step + "00.00", "EUR", "on", "2026-05-01"));
                }
            }
            facts.awaitKnown(initiatives);
            said.put(Instant.now(), used(""));
        }

        said.forEach((at, then) -> assertEquals(then, used("&asOf=" + at), "as of " + at));
        assertEquals(said.size(), said.values().stream().distinct().count(), "each step changed the answer");
        Instant first = said.keySet().iterator().next();
        JsonPath own = report.as(nora, "fiscalYear=2026&asOf=" + first);
        assertEquals(List.of(online.toString()), own.getList("currencies[0].rows.portfolioNode.id.unique()"));
        assertEquals(
                403,
                report.ask(nora, "portfolioNode=" + retail + "&asOf=" + first).statusCode());
        assertEquals(
                0,
                report.asFinance("portfolioNode=" + online + "&asOf=2000-01-01T00:00:00Z")
                        .getList("currencies")
                        .size());
    }

    private List<Object> used(String query) {
        return List.of(retail, online).stream()
                .map(node -> report.ofAnyInstant(
                                Facts.FINANCE, "fiscalYear=2026&on=2026-06-30&portfolioNode=" + node + query)
                        .get("currencies"))
                .toList();
    }

    @Test
    void whoOwnsANodeReadsItsBudgetsAndNoOthers() {
        initiatives.budget(retail, 2026, "CAPEX", "9000.00");
        initiatives.budget(online, 2026, "CAPEX", "1000.00");
        String nora = TestTokens.of("nora-" + hashCode(), "portfolio-manager");

        JsonPath answer = report.as(nora, "fiscalYear=2026");
        assertEquals(List.of(online.toString()), answer.getList("currencies[0].rows.portfolioNode.id"));
        assertNull(answer.get("currencies[0].rows[0].portfolioNode.parentId"));
        assertEquals("OWN", answer.getString("scope"));
        assertEquals(200, report.ask(nora, "portfolioNode=" + online).statusCode());
        assertEquals(403, report.ask(nora, "portfolioNode=" + retail).statusCode());
    }

    @Test
    void budgetsThatAreNotShownNeedNoRateAndAreNotGivenAwayByOne() {
        UUID empty = initiatives.portfolioNode(null, "Empty " + UUID.randomUUID());
        initiatives.budget(retail, 2088, "CAPEX", "1.00");

        JsonPath answer = report.asFinance("fiscalYear=2088&currency=TOP&portfolioNode=" + empty);

        assertEquals(List.of(), answer.getList("currencies"));
        assertEquals(List.of(), answer.getList("conversion.rates"));
    }

    @Test
    void thresholdsAreToldOnceForAVersionOfABudget() {
        UUID budget = initiatives.budget(retail, 2026, "OPEX", "1000.00");
        facts.awaitKnown(initiatives);
        String cloud = opex();
        watch.round();
        assertEquals(List.of(), told(budget));

        record(cloud, "1", "2026-12-31", "799.99");
        record(cloud, "2", "2027-01-01", "5000");
        watch.round();
        assertEquals(List.of(), told(budget));

        record(cloud, "3", "2026-03-01", "250.01");
        watch.round();
        watch.round();
        assertEquals(List.of("80 of 1000: 1050", "100 of 1000: 1050"), told(budget));

        record(cloud, "3", "2026-03-01", "0");
        watch.round();
        record(cloud, "3", "2026-03-01", "250");
        watch.round();
        assertEquals(List.of("80 of 1000: 1050", "100 of 1000: 1050"), told(budget), "each once");

        initiatives.retellBudget(budget, retail, 2026, "OPEX", "1300.00");
        facts.awaitKnown(initiatives);
        watch.round();
        assertEquals(
                List.of("80 of 1000: 1050", "100 of 1000: 1050", "80 of 1300: 1049.99"),
                told(budget),
                "anew for the next version");
    }

    @Test
    void aMoveOfAnInitiativeOrANodeIsLookedAtToo() {
        UUID elsewhere = initiatives.portfolioNode(null, "Elsewhere " + UUID.randomUUID());
        UUID budget = initiatives.budget(elsewhere, 2026, "OPEX", "100.00");
        UUID another = initiatives.portfolioNode(null, "Another " + UUID.randomUUID());
        UUID larger = initiatives.budget(another, 2026, "OPEX", "110.00");
        facts.awaitKnown(initiatives);
        record(opex(), "1", "2026-05-31", "90");
        watch.round();
        assertEquals(List.of(), told(budget));

        initiatives.retellInitiative(shop, elsewhere, "Web shop", "LIVE");
        facts.awaitKnown(initiatives);
        watch.round();
        assertEquals(List.of("80 of 100: 90"), told(budget));

        initiatives.retellPortfolioNode(elsewhere, another, "Elsewhere");
        facts.awaitKnown(initiatives);
        watch.round();
        assertEquals(List.of("80 of 110: 90"), told(larger));
    }

    @Test
    void aNodeHeardOfAfterWhatIsBelowItIsLookedAtToo() {
        UUID above = initiatives.portfolioNode(null, "Above " + UUID.randomUUID());
        UUID budget = initiatives.budget(above, 2026, "OPEX", "100.00");
        UUID late = UUID.randomUUID();
        initiatives.retellInitiative(shop, late, "Web shop", "LIVE");
        facts.awaitKnown(initiatives);
        record(opex(), "1", "2026-05-31", "90");
        watch.round();
        assertEquals(List.of(), told(budget));

        initiatives.retellPortfolioNode(late, above, "Late");
        facts.awaitKnown(initiatives);
        watch.round();
        assertEquals(List.of("80 of 100: 90"), told(budget));
    }

    @ParameterizedTest
    @CsvSource({
        "asOf, yesterday",
        "asOf, 2999-01-01T00:00:00Z",
        "fiscalYear, 26",
        "fiscalYear, 1899",
        "fiscalYear, 2026/27",
        "on, x",
        "portfolioNode, ext:no:where"
    })
    void aParameterThatCannotBeReadIsRefusedByName(String parameter, String value) {
        Response answer = report.ask(TestTokens.of("fin", "finance"), parameter + "=" + value);

        assertEquals(400, answer.statusCode(), answer.asString());
        assertEquals(parameter, answer.jsonPath().getString("errors[0].parameter"));
    }

    private String opex() {
        String key = "m-" + UUID.randomUUID().toString().substring(0, 8);
        Facts.anyone()
                .auth()
                .oauth2(Facts.FINANCE)
                .contentType("application/json")
                .body("""
                    {"key": "%s", "title": "Cloud", "kind": "COST", "expenseType": "OPEX"}\
                    """.formatted(key))
                .post("/api/v1/metrics")
                .then()
                .statusCode(201);
        return key;
    }

    private void record(String metric, String id, String on, String value) {
        facts.record(facts.row(id, metric, on, value, "\"currency\": \"EUR\", \"initiative\": \"" + shop + "\""));
    }

    private List<String> told(UUID budget) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "SELECT state FROM (SELECT sequence, (state ->> 'threshold') || ' of ' || (state ->> 'budget')"
                                + " || ': ' || (state ->> 'actual') AS state FROM journal WHERE aggregate = 'budget-use'"
                                + " AND aggregate_id = ?) told ORDER BY sequence",
                        row -> row.getString(1),
                        budget));
    }
}
