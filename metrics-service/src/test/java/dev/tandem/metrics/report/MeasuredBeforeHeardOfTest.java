package dev.tandem.metrics.report;

import static dev.tandem.metrics.projection.InitiativesServiceDouble.line;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.money;
import static dev.tandem.metrics.projection.InitiativesServiceDouble.reference;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a measurement over HTTP and an event over Kafka to a figure in the report. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class MeasuredBeforeHeardOfTest {

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final Facts facts = new Facts();

    @AfterEach
    void close() {
        initiatives.close();
    }

    @Test
    void factsOfAnInitiativeNotHeardOfWaitInTheBucketAndCountWhenItArrives() {
        String bill = facts.metric("COST", "SUM");
        String orders = facts.metric("KPI", "SUM");
        String known = "\"initiative\": \"ext:" + facts.source + ":SHOP\"";
        long waitingBefore = report("").getLong("unresolved.measurements");
        facts.record(
                facts.row("1", bill, "2026-01-31", "0.00000080000", "\"currency\": \"EUR\", " + known),
                facts.row("2", bill, "2026-01-02", "12.344", "\"currency\": \"EUR\", " + known),
                facts.row("3", orders, "2026-01-02", "60", known),
                facts.row("4", orders, "2026-01-09", "50", known));
        assertTrue(report("").getLong("unresolved.measurements") >= waitingBefore + 4);

        UUID shop = initiatives.initiative(
                null, "Web shop", "LIVE", "externalReferences", List.of(reference(facts.source, "SHOP")));
        initiatives.baseline(
                shop,
                line(
                        "BENEFIT",
                        "100.00",
                        "EUR",
                        "metricKey",
                        orders,
                        "baseline",
                        "100",
                        "unitValue",
                        money("2.50", "EUR")));
        facts.awaitKnown(initiatives);

        JsonPath report = report("?groupBy=initiative&interval=month&initiative=" + shop);
        assertEquals("12.34", report.getString("currencies[0].rows[0].actual.costUnclassified"));
        assertEquals("25.00", report.getString("currencies[0].rows[0].actual.benefit"));
        assertEquals("2026-01", report.getString("currencies[0].rows[0].period.label"));

        facts.record(facts.row("2", bill, "2026-01-02", null, "\"currency\": \"EUR\", " + known));
        facts.record(facts.row("3", orders, "2026-01-02", null, known));
        facts.record(facts.row("4", orders, "2026-01-09", null, known));
        JsonPath corrected = report("?groupBy=initiative&interval=month&initiative=" + shop);
        assertEquals("0.00", corrected.getString("currencies[0].total.actual.cost"));
        assertEquals("0.00", corrected.getString("currencies[0].total.actual.benefit"));
    }

    private static JsonPath report(String query) {
        return given().auth()
                .oauth2(Facts.FINANCE)
                .get("/api/v1/reports/profit-and-loss" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
