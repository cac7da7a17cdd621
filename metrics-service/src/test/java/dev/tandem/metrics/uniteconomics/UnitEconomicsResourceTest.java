package dev.tandem.metrics.uniteconomics;

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
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class UnitEconomicsResourceTest {

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final MeasuredCells measured = new MeasuredCells();
    private final ReportReader report = new ReportReader(initiatives, "unit-economics");

    @AfterEach
    void close() {
        initiatives.close();
    }

    @Test
    void costAndBenefitAreDividedByTheUnitsOfTheSameGroupAndMonths() {
        UUID retail = initiatives.portfolioNode(null, "Retail " + UUID.randomUUID());
        UUID shop = initiatives.initiative(retail, "Web shop", "LIVE");
        UUID tills = initiatives.initiative(retail, "Tills", "LIVE");
        UUID orders = measured.metric("KPI", null);
        UUID cost = measured.metric("COST", "OPEX");
        measured.cell(orders, shop, YearMonth.of(2026, 1), null, "300");
        measured.cell(orders, shop, YearMonth.of(2026, 2), null, "1000");
        measured.cell(cost, shop, YearMonth.of(2026, 1), "EUR", "100");
        measured.cell(cost, shop, YearMonth.of(2026, 2), "EUR", "50");
        measured.cell(cost, tills, YearMonth.of(2026, 2), "EUR", "50");
        measured.cell(measured.metric("REVENUE", null), shop, YearMonth.of(2026, 2), "EUR", "2500");

        JsonPath answer =
                report.asFinance("metric=m-" + orders + "&groupBy=initiative&interval=month&portfolioNode=" + retail);

        String rows = "currencies[0].rows.";
        assertEquals(List.of("Tills", "Web shop", "Web shop"), answer.getList(rows + "group.title"));
        assertEquals(List.of("0", "300", "1000"), answer.getList(rows + "figures.quantity"));
        assertNull(answer.get("currencies[0].rows[0].figures.costPerUnit"));
        assertEquals("0.333333", answer.getString("currencies[0].rows[1].figures.costPerUnit"));
        assertEquals("2.450000", answer.getString("currencies[0].rows[2].figures.netPerUnit"));
        assertEquals("1300", answer.getString("currencies[0].total.quantity"));
        assertEquals("0.153846", answer.getString("currencies[0].total.costPerUnit"));
    }

    @Test
    void onlyAKpiThatAddsUpHasUnits() {
        Facts facts = new Facts();
        initiatives.initiative(null, "Anything", "LIVE");
        for (String metric : List.of(facts.metric("KPI", "LAST"), facts.metric("COST", "SUM"), "nobody-knows", "")) {
            var answer = report.ask(TestTokens.of("fin", "finance"), "metric=" + metric);

            assertEquals(400, answer.statusCode(), answer.asString());
            assertEquals("metric", answer.jsonPath().getString("errors[0].parameter"));
        }
        assertEquals(
                400, report.ask(TestTokens.of("fin", "finance"), "groupBy=all").statusCode());
    }
}
