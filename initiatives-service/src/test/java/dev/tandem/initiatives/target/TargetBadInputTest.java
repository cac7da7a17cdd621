package dev.tandem.initiatives.target;

import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.unique;
import static org.hamcrest.Matchers.equalTo;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.Api;
import dev.tandem.initiatives.metric.KnownMetric;
import dev.tandem.initiatives.metric.ToldMetrics;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal of a promise names its rule and points at the field. */
@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class TargetBadInputTest {

    private static final String GOOD = "'direction': 'MAXIMISE', 'baseline': '1', 'goal': '2', 'dueOn': '2026-06-30'";

    private String objective;
    private String orders;
    private String bill;

    @BeforeEach
    void anObjectiveOf2026AndTwoMetrics() {
        objective = post(business(), "/objectives", json("""
            {'title': 'Bad input', 'theme': 'EFFICIENCY', 'startOn': '2026-01-01', 'endOn': '2026-12-31'}\
            """))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        orders = ToldMetrics.metric(KnownMetric.Kind.KPI);
        bill = ToldMetrics.metric(KnownMetric.Kind.COST);
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "'goal': '1'              | target-goal-equals-baseline    | /goal",
                "'goal': '1.000'          | target-goal-equals-baseline    | /goal",
                "'goal': '0.5'            | target-goal-against-direction  | /goal",
                "'direction': 'MINIMISE'  | target-goal-against-direction  | /goal",
                "'dueOn': '2027-01-01'    | target-outside-period          | /dueOn",
                "'dueOn': '2025-12-31'    | invalid-body                   | /dueOn",
                "'startOn': '2025-12-31'  | target-outside-period          | /startOn",
                "'startOn': '2026-07-01'  | invalid-body                   | /dueOn",
                "'metric': 'never-heard'  | target-metric-unknown          | /metric",
                "'metric': 'a\\u0000b'    | invalid-body                   | /metric",
                "'metric': ''             | invalid-body                   | /metric",
                "'metric': null           | invalid-body                   | /metric",
                "'currency': 'EUR'        | invalid-body                   | /currency",
                "'goal': 2                | invalid-body                   | /goal",
                "'goal': '1e9'            | invalid-body                   | /goal",
                "'goal': null             | invalid-body                   | /goal",
                "'baseline': '1234567890123456789' | invalid-body          | /baseline",
                "'direction': 'UP'        | invalid-body                   | /direction",
                "'direction': null        | invalid-body                   | /direction",
                "'measuredOver': 'YEAR'   | invalid-body                   | /measuredOver",
                "'dueOn': '2026-02-30'    | invalid-body                   | /dueOn",
                "'dueOn': null            | invalid-body                   | /dueOn",
                "'colour': 'red'          | invalid-body                   | /colour"
            })
    void aBadPromiseIsRefused(String field, String problem, String pointer) {
        String name = field.substring(0, field.indexOf(':'));
        String others = ("'metric': '" + orders + "', " + GOOD).replaceAll(name + ": '[^']*',? ?", "");
        String body = "{" + field + ", " + others.replaceAll(", $", "") + "}";

        refused(body, problem, pointer);
    }

    @Test
    void moneyNeedsItsCurrencyAndFitsIt() {
        refused("{'metric': '" + bill + "', " + GOOD + "}", "invalid-body", "/currency");
        refused("{'metric': '" + bill + "', 'currency': 'ABC', " + GOOD + "}", "invalid-body", "/currency");
        refused(
                "{'metric': '" + bill + "', 'currency': 'JPY', " + GOOD.replace("'2'", "'2.5'") + "}",
                "invalid-body",
                "/goal");
        refused(
                "{'metric': '" + bill + "', 'currency': 'EUR', " + GOOD.replace("'1'", "'1.001'") + "}",
                "invalid-body",
                "/baseline");
    }

    @Test
    void aRetiredMetricTakesNoPromise() {
        String retired = unique("m");
        ToldMetrics.tell(UUID.randomUUID(), retired, KnownMetric.Kind.KPI, true);

        refused("{'metric': '" + retired + "', " + GOOD + "}", "target-metric-retired", "/metric");
    }

    @Test
    void aPatchIsHeldToTheSameRulesAndToItsVersion() {
        String path = "/objectives/" + objective + "/targets/"
                + post(business(), "/objectives/" + objective + "/targets", body())
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");

        Api.patch(business(), path, 1, json("{'goal': '1'}"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/target-goal-equals-baseline"));
        Api.patch(business(), path, 1, json("{'metric': 'other'}")).then().statusCode(422);
        Api.patch(business(), path, 1, json("{'dueOn': null}")).then().statusCode(422);
        Api.patch(business(), path, 2, json("{'goal': '3'}")).then().statusCode(412);
        business()
                .contentType("application/merge-patch+json")
                .body(json("{'goal': '3'}"))
                .patch("/api/v1" + path)
                .then()
                .statusCode(428);
        business().delete("/api/v1" + path).then().statusCode(428);
    }

    @Test
    void whatIsNotThereIsNotFound() {
        UUID nobody = UUID.randomUUID();

        post(business(), "/objectives/" + nobody + "/targets", body()).then().statusCode(404);
        get(business(), "/objectives/" + nobody + "/targets").then().statusCode(404);
        get(business(), "/objectives/" + objective + "/targets/" + nobody)
                .then()
                .statusCode(404);
        get(business(), "/objectives/" + objective + "/targets/" + nobody + "/promises")
                .then()
                .statusCode(404);
        get(business(), "/objectives/" + objective + "/targets/nonsense").then().statusCode(400);
        get(business(), "/objectives/" + objective + "/targets?sort=goal")
                .then()
                .statusCode(400);
    }

    private String body() {
        return json("{'metric': '" + orders + "', " + GOOD + "}");
    }

    private void refused(String body, String problem, String pointer) {
        post(business(), "/objectives/" + objective + "/targets", json(body))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + problem), "errors[0].pointer", equalTo(pointer));
    }
}
