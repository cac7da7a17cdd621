package dev.tandem.metrics.metric;

import static dev.tandem.metrics.measurement.Facts.FINANCE;
import static dev.tandem.metrics.measurement.Facts.counts;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.metrics.measurement.Facts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
class MetricResourceTest {

    private final String key = "k-" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aMetricIsDefinedOnceAndReadByIdKeyAndReference() {
        Response made = define("""
                {"key": "%s", "title": "Cloud bill", "kind": "COST", "expenseType": "OPEX", "costType": "CLOUD",
                 "externalReferences": [{"source": "erp", "key": "%s"}]}""".formatted(key, key));
        made.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("direction", equalTo("DECREASE"))
                .body("aggregation", equalTo("SUM"));
        String id = made.path("id");

        for (String name : List.of(id, key, "ext:erp:" + key)) {
            caller().get("/api/v1/metrics/" + name).then().statusCode(200).body("id", equalTo(id));
        }
        define("""
                {"key": "%s", "title": "Other", "kind": "KPI"}""".formatted(key))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/metric-key-taken"), "errors[0].pointer", equalTo("/key"));
        define("""
                {"key": "%s-2", "title": "Other", "kind": "KPI", "externalReferences": [{"source": "erp", "key": "%s"}]}""".formatted(key, key))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/metric-reference-taken"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"key\": \"KEY\", \"kind\": \"KPI\"}                                            | /title",
                "{\"key\": \"Not Kebab\", \"title\": \"x\", \"kind\": \"KPI\"}                     | /key",
                "{\"key\": \"01980000-0000-7000-8000-000000000001\", \"title\": \"x\", \"kind\": \"KPI\"} | /key",
                "{\"key\": \"KEY\", \"title\": \"x\", \"kind\": \"PROFIT\"}                        | /kind",
                "{\"key\": \"KEY\", \"title\": \"x\", \"kind\": \"REVENUE\", \"aggregation\": \"LAST\"} | /aggregation",
                "{\"key\": \"KEY\", \"title\": \"x\", \"kind\": \"KPI\", \"expenseType\": \"OPEX\"} | /expenseType",
                "{\"key\": \"KEY\", \"title\": \"x\", \"kind\": \"KPI\", \"costType\": \"CLOUD\"}  | /costType",
                "{\"key\": \"KEY\", \"title\": \"x\", \"kind\": \"KPI\", \"colour\": 1}            | /colour",
                "{\"key\": \"KEY\", \"title\": \"a\\u0000b\", \"kind\": \"KPI\"}                   | /title",
                "{\"key\": \"KEY\", \"title\": 7, \"kind\": \"KPI\"}                               | /title",
            })
    void aDefinitionThatBreaksARuleIsPointedTo(String body, String pointer) {
        define(body.replace("KEY", key)).then().statusCode(422).body("errors.pointer", contains(pointer));
    }

    @Test
    void whatDecidesHowFactsAreCountedNeverChanges() {
        define("""
                {"key": "%s", "title": "Orders", "kind": "KPI", "unit": "orders"}""".formatted(key));

        patch("\"1\"", "{\"title\": \"All orders\", \"unit\": null}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("All orders"))
                .body("unit", equalTo(null));
        patch("\"2\"", "{\"title\": \"All orders\"}").then().statusCode(200).header("ETag", "\"2\"");
        patch("\"1\"", "{\"title\": \"x\"}").then().statusCode(412);
        patch(null, "{\"title\": \"x\"}").then().statusCode(428);
        for (String field : List.of("key", "kind", "aggregation", "expenseType", "costType")) {
            patch("\"2\"", "{\"" + field + "\": null}")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/" + field));
        }
    }

    @Test
    void aRetiredMetricStaysReadableAndTakesNoMeasurements() {
        define("""
                {"key": "%s", "title": "Orders", "kind": "KPI"}""".formatted(key));
        Facts facts = new Facts();
        facts.record(facts.row("a", key, "2026-01-01", "1", ""));

        caller().delete("/api/v1/metrics/" + key).then().statusCode(428);
        caller().header("If-Match", "\"1\"")
                .delete("/api/v1/metrics/" + key)
                .then()
                .statusCode(200)
                .body("retired", equalTo(true));
        caller().header("If-Match", "\"2\"")
                .delete("/api/v1/metrics/" + key)
                .then()
                .statusCode(409);
        patch("\"2\"", "{\"title\": \"x\"}").then().statusCode(409).body("type", equalTo("/problems/metric-retired"));

        JsonPath answer = facts.record(facts.row("a", key, "2026-01-01", "2", ""));
        assertEquals(List.of(0, 0, 0, 1, 0), counts(answer));
        assertEquals("/metric", answer.getString("rows[0].errors[0].pointer"));
        assertEquals(List.of("1"), facts.list(FINANCE, "").getList("items.value"));
    }

    @Test
    void whatARetiredMetricHasCountedIsNeitherMovedToAnotherNorDeletedByIt() {
        define("""
                {"key": "%s", "title": "Orders", "kind": "KPI"}""".formatted(key));
        define("""
                {"key": "%s-other", "title": "Visits", "kind": "KPI"}""".formatted(key));
        Facts facts = new Facts();
        facts.record(facts.row("moved", key, "2026-01-01", "1", ""), facts.row("deleted", key, "2026-01-01", "2", ""));
        caller().header("If-Match", "\"1\"")
                .delete("/api/v1/metrics/" + key)
                .then()
                .statusCode(200);

        JsonPath answer = facts.record(
                facts.row("moved", key + "-other", "2026-01-01", "1", ""),
                facts.row("deleted", key + "-other", "2026-01-01", null, ""),
                facts.row("new", key + "-other", "2026-01-01", "3", ""));

        assertEquals(List.of(1, 0, 0, 2, 0), Facts.counts(answer));
        assertEquals(
                List.of("Is a fact of a metric that is retired.", "Is a fact of a metric that is retired."),
                answer.getList("rows.errors.flatten().detail"));
        assertEquals(
                List.of("2", "1"), facts.list(Facts.FINANCE, "&metric=" + key).getList("items.value"));
    }

    @Test
    void metricsAreListedByKindAndTextPageByPage() {
        for (String suffix : List.of("c", "a", "b")) {
            define("""
                    {"key": "%s-%s", "title": "Metric 100%% %s", "kind": "%s"}""".formatted(key, suffix, suffix, suffix.equals("b") ? "KPI" : "REVENUE"));
        }
        caller().header("If-Match", "*").delete("/api/v1/metrics/" + key + "-c");

        assertEquals(List.of(key + "-a", key + "-b"), keys("q=" + key));
        assertEquals(List.of(key + "-b", key + "-a"), keys("sort=-key&q=" + key));
        assertEquals(List.of(key + "-a", key + "-b", key + "-c"), keys("includeRetired=true&q=" + key));
        assertEquals(List.of(key + "-b"), keys("kind=KPI&q=" + key));
        assertEquals(List.of(), keys("q=" + key + "%25"));
        String next = caller().get("/api/v1/metrics?limit=1&q=" + key).path("next");
        assertEquals(List.of(key + "-b"), keys("limit=1&q=" + key + "&cursor=" + next));
        caller().get("/api/v1/metrics?sort=title").then().statusCode(400).body("errors[0].parameter", equalTo("sort"));
        caller().get("/api/v1/metrics?colour=red").then().statusCode(400);
        caller().get("/api/v1/metrics/No Name").then().statusCode(400);
        caller().get("/api/v1/metrics/no-such-metric").then().statusCode(404);
    }

    private List<String> keys(String query) {
        return caller().get("/api/v1/metrics?" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.key");
    }

    private Response patch(String ifMatch, String body) {
        RequestSpecification request =
                caller().contentType("application/merge-patch+json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).patch("/api/v1/metrics/" + key);
    }

    private static Response define(String body) {
        return caller().contentType("application/json").body(body).post("/api/v1/metrics");
    }

    private static RequestSpecification caller() {
        return Facts.anyone().auth().oauth2(FINANCE);
    }
}
