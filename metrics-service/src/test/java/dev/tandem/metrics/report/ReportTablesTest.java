package dev.tandem.metrics.report;

import static dev.tandem.metrics.projection.InitiativesServiceDouble.line;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.money;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every report as CSV and as lines of JSON. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class ReportTablesTest {

    private static final String FINANCE = TestTokens.of("fin", "finance");
    private static final String EVIL = "=HYPERLINK(\"http://x\")";

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final MeasuredCells measured = new MeasuredCells();
    private final ObjectMapper mapper = new ObjectMapper();
    private UUID retail;
    private UUID shop;
    private UUID orders;

    @BeforeEach
    void anInitiativeWhoseTitleIsAFormula() {
        retail = initiatives.portfolioNode(null, "+Retail " + UUID.randomUUID());
        shop = initiatives.initiative(retail, EVIL, "LIVE", "liveOn", "2026-01-10");
        orders = measured.metric("KPI", null);
        initiatives.baseline(
                shop,
                line("COST", "100.00", "EUR", "expenseType", "CAPEX", "from", "2026-01-01", "to", "2026-02-28"),
                line("COST", "5.00", "USD", "expenseType", "OPEX", "on", "2026-01-01"),
                line(
                        "BENEFIT",
                        "50.00",
                        "EUR",
                        "driver",
                        "SALES",
                        "on",
                        "2026-02-10",
                        "metricId",
                        orders,
                        "baseline",
                        "100",
                        "unitValue",
                        money("2.50", "EUR")));
        initiatives.budget(retail, 2026, "CAPEX", "400.00");
        measured.cell(measured.metric("COST", "CAPEX"), shop, YearMonth.of(2026, 1), "EUR", "120");
        measured.cell(orders, shop, YearMonth.of(2026, 2), null, "90");
    }

    @AfterEach
    void close() {
        initiatives.close();
    }

    private Response ask(String form, String report, String query) {
        new ReportReader(initiatives, "profit-and-loss").asFinance("groupBy=all");
        return given().auth().oauth2(FINANCE).accept(form).get("/api/v1/reports/" + report + "?" + query);
    }

    @Test
    void theProfitAndLossAsCsvIsExactAndNothingInItRuns() {
        Response csv = ask("text/csv", "profit-and-loss", "groupBy=initiative&interval=month&initiative=" + shop);

        assertEquals("text/csv;charset=UTF-8;header=present", csv.header("Content-Type"));
        assertEquals("Accept", csv.header("Vary"));
        String evil = shop + ",\"'=HYPERLINK(\"\"http://x\"\")\",";
        String expected = """
            currency,group.id,group.title,group.parentId,period.label,period.from,period.to,undated,\
            plan.costCapex,plan.costOpex,plan.costUnclassified,plan.cost,plan.benefit,plan.net,\
            forecast.costCapex,forecast.costOpex,forecast.costUnclassified,forecast.cost,forecast.benefit,forecast.net,\
            actual.costCapex,actual.costOpex,actual.costUnclassified,actual.cost,actual.benefit,actual.net,facts
            EUR,EVIL,2026-01,2026-01-01,2026-01-31,false,50.00,0.00,0.00,50.00,0.00,-50.00,\
            0.00,0.00,0.00,0.00,0.00,0.00,120.00,0.00,0.00,120.00,0.00,-120.00,FACTS
            EUR,EVIL,2026-02,2026-02-01,2026-02-28,false,50.00,0.00,0.00,50.00,50.00,0.00,\
            0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,-25.00,-25.00,FACTS
            USD,EVIL,2026-01,2026-01-01,2026-01-31,false,0.00,5.00,0.00,5.00,0.00,-5.00,\
            0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,0.00,FACTS
            """;
        assertEquals(
                expected.replace("EVIL", evil).replace("\n", "\r\n"),
                csv.asString().replaceAll(",/api/v1/measurements\\?figure=[^,\r]*", ",FACTS"));
    }

    @ParameterizedTest
    @CsvSource({
        "profit-and-loss, &groupBy=initiative&interval=month, rows, group.title, plan.net",
        "earned-value, &groupBy=initiative, rows, group.title, figures.ac",
        "returns, &groupBy=initiative, rows, group.title, planned.irr.reason",
        "budget-use, '', rows, portfolioNode.title, budget",
        "unit-economics, &groupBy=initiative&metric=ORDERS, rows, group.title, figures.costPerUnit",
    })
    void everyReportHasItsRowsInEveryForm(String report, String query, String rows, String title, String figure)
            throws IOException {
        String asked = "portfolioNode=" + retail + query.replace("ORDERS", "m-" + orders);
        JsonNode json = mapper.readTree(ask("application/json", report, asked).asString());
        String[] ndjson =
                ask("application/x-ndjson", report, asked).asString().lines().toArray(String[]::new);
        String[] csv = ask("text/csv", report, asked).asString().lines().toArray(String[]::new);

        int line = 0;
        for (JsonNode block : json.get("currencies")) {
            for (JsonNode row : block.get(rows)) {
                JsonNode object = mapper.readTree(ndjson[line++]);
                assertEquals(block.get("currency"), object.get("currency"));
                for (var field : row.properties()) {
                    assertEquals(field.getValue(), object.get(field.getKey()), report + field.getKey());
                }
                assertTrue(csv[line].startsWith(block.get("currency").asText() + ","), csv[line]);
                assertTrue(csv[line].contains("\"'=") || csv[line].contains(",\"'+Retail"), csv[line]);
            }
        }
        assertTrue(line > 0, json.toString());
        assertEquals(line, ndjson.length);
        assertEquals(line + 1, csv.length);
        String header = "," + csv[0] + ",";
        assertTrue(csv[0].startsWith("currency,"), csv[0]);
        assertTrue(header.contains("," + title + ",") && header.contains("," + figure + ","), csv[0]);
    }

    @Test
    void benefitsHaveARowForEachDriver() {
        String[] csv = ask("text/csv", "benefits", "groupBy=initiative&on=2026-06-30&initiative=" + shop)
                .asString()
                .lines()
                .toArray(String[]::new);

        assertEquals(
                "currency,group.id,group.title,group.parentId,period.label,period.from,period.to,undated,driver,"
                        + "figures.planned,figures.due,figures.forecast,figures.realised,figures.early,figures.gap,"
                        + "figures.realisation,facts",
                csv[0]);
        assertEquals(2, csv.length);
        assertTrue(csv[1].contains(",false,SALES,50.00,50.00,0.00,-25.00,0.00,-75.00,-0.5000,/api/v1/"), csv[1]);
        assertTrue(csv[1].endsWith("&driver=SALES"), csv[1]);
    }

    @Test
    void aRefusalIsAProblemWhateverFormWasAskedFor() {
        for (String form : new String[] {"text/csv", "application/x-ndjson"}) {
            ask(form, "returns", "discountRate=x")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].parameter", equalTo("discountRate"));
            ask(form, "profit-and-loss", "currency=CHF&initiative=" + shop)
                    .then()
                    .statusCode(422)
                    .contentType("application/problem+json");
        }
        ask("application/pdf", "benefits", "groupBy=all")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }
}
