package dev.tandem.metrics.reconciliation;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.metrics.measurement.Facts;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cells are compared with what facts say; whatever is wrong with one is found. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class ReconciliationResourceTest {

    @Inject
    DataSource database;

    private final InitiativesServiceDouble initiatives = new InitiativesServiceDouble();
    private final Facts facts = new Facts();

    @AfterEach
    void close() {
        initiatives.close();
    }

    private static Response post(String body) {
        return Facts.anyone()
                .auth()
                .oauth2(Facts.FINANCE)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/reconciliations");
    }

    /** The findings of a reconciliation, once it is over. */
    static JsonPath found(String body) {
        String job = post(body).then().statusCode(202).extract().header("Location");
        String result = await().atMost(60, TimeUnit.SECONDS)
                .until(() -> read(job).as(JsonNode.class), answer -> "SUCCEEDED"
                        .equals(answer.path("status").asText()))
                .path("result")
                .asText();
        return read(result).jsonPath();
    }

    private static Response read(String path) {
        return Facts.anyone()
                .auth()
                .oauth2(Facts.FINANCE)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .response();
    }

    private void spoil(String change, String metric) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        change + " AND metric_id = (SELECT id FROM metric WHERE key = ?)")) {
            statement.setString(1, metric);
            assertEquals(1, statement.executeUpdate());
        }
    }

    @Test
    void whatIsRightIsFoundRightAndAnyWrongCellIsNamed() throws SQLException {
        UUID shop = facts.initiative(initiatives, "SHOP");
        String cost = facts.metric("COST", "SUM");
        String level = facts.metric("KPI", "LAST");
        String of = "\"initiative\": \"" + shop + "\"";
        facts.record(
                facts.row("a", cost, "2022-03-10", "0.000000000000000001", of + ", \"currency\": \"EUR\""),
                facts.row("b", cost, "2022-03-11", "10", of + ", \"currency\": \"EUR\""),
                facts.row("c", cost, "2022-03-11", "7", of + ", \"currency\": \"USD\""),
                facts.row("d", cost, "2022-04-01", "5", of + ", \"currency\": \"EUR\""),
                facts.row("e", cost, "2022-04-01", "5", "\"currency\": \"EUR\""),
                facts.row(
                        "f",
                        cost,
                        "2022-04-01",
                        "5",
                        "\"initiative\": \"ext:x:never-heard-of\", \"currency\": \"EUR\""),
                facts.row("g", level, "2022-03-20", "3", of),
                facts.row("h", level, "2022-03-21", "4", of));
        facts.record(
                facts.row("d", cost, "2022-04-01", null, of + ", \"currency\": \"EUR\""),
                facts.row("b", cost, "2022-03-11", "11", of + ", \"currency\": \"EUR\""));

        JsonPath right = found("{\"metric\": \"" + cost + "\"}");
        assertEquals(Map.of("facts", 3, "cells", 2, "compared", 2, "different", 0), counts(right));

        spoil("UPDATE cell SET last = 3 WHERE last = 4", level);
        JsonPath latest = found("{\"initiative\": \"ext:" + facts.source + ":SHOP\"}");
        assertEquals(Map.of("facts", 5, "cells", 3, "compared", 3, "different", 1), counts(latest));
        assertEquals(level, latest.getString("findings.differences[0].metricKey"));
        assertEquals("3", latest.getString("findings.differences[0].stored.last"));
        assertEquals("4", latest.getString("findings.differences[0].recomputed.last"));

        spoil(
                "UPDATE cell SET total = total + 0.000000000000000001, count = count + 1 WHERE currency = 'EUR'"
                        + " AND month = '2022-03-01'",
                cost);
        JsonPath wrong = found("{\"metric\": \"" + cost + "\", \"from\": \"2022-03\", \"to\": \"2022-03\"}");
        assertEquals(Map.of("facts", 3, "cells", 2, "compared", 2, "different", 1), counts(wrong));
        assertEquals(
                Map.of("total", "11.000000000000000002", "count", 3),
                without(wrong.getMap("findings.differences[0].stored")));
        assertEquals(
                Map.of("total", "11.000000000000000001", "count", 2),
                without(wrong.getMap("findings.differences[0].recomputed")));
        assertEquals("2022-03", wrong.getString("findings.differences[0].month"));
        assertEquals(shop.toString(), wrong.getString("findings.differences[0].initiativeId"));
        assertEquals(
                0,
                found("{\"metric\": \"" + cost + "\", \"from\": \"2022-04\"}").getInt("findings.different"));
    }

    private static Map<String, Object> counts(JsonPath answer) {
        return Map.of(
                "facts", answer.getInt("findings.facts"),
                "cells", answer.getInt("findings.cells"),
                "compared", answer.getInt("findings.compared"),
                "different", answer.getInt("findings.different"));
    }

    private static Map<String, Object> without(Map<String, Object> figures) {
        return Map.of("total", figures.get("total"), "count", figures.get("count"));
    }

    @Test
    void whatIsNotKnownIsRefusedByName() {
        post("{\"metric\": \"no-such-metric\"}").then().statusCode(422).body("errors[0].pointer", equalTo("/metric"));
        post("{\"initiative\": \"" + UUID.randomUUID() + "\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/initiative"));
        post("{\"from\": \"2026-03\", \"to\": \"2026-02\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/to"));
        post("{\"from\": \"2026-13\"}").then().statusCode(422).body("errors[0].pointer", equalTo("/from"));
        post("{\"month\": \"2026-03\"}").then().statusCode(422).body("errors[0].pointer", equalTo("/month"));
    }
}
