package dev.tandem.initiatives.target;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.delete;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.quoted;
import static dev.tandem.initiatives.Api.technology;
import static dev.tandem.initiatives.Api.unique;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.metric.KnownMetric;
import dev.tandem.initiatives.metric.ToldMetrics;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class TargetResourceTest {

    private final String metric = ToldMetrics.metric(KnownMetric.Kind.KPI);

    @Test
    void aTargetBeginsWhereItsObjectiveDoesAndNothingIsMeasuredYet() {
        String objective = objective("2026-01-01", "2026-12-31");

        set(objective, "'baseline': '1000', 'goal': '25000.0', 'dueOn': '2026-12-31'")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/api/v1/objectives/" + objective + "/targets/"))
                .body("metricKey", equalTo(metric), "goal", equalTo("25000"), "startOn", equalTo("2026-01-01"))
                .body("promise", equalTo(1), "measuredOver", equalTo("WINDOW"), "standing", equalTo("OPEN"))
                .body("progress", nullValue(), "promisedBy.subject", equalTo("bianca"));
    }

    @Test
    void aMetricIsNamedByKeyIdOrReference() {
        UUID id = UUID.randomUUID();
        String key = unique("m");
        ToldMetrics.tell(id, key, KnownMetric.Kind.KPI, false);
        String objective = objective(null, null);

        for (String name : List.of(key, id.toString(), "ext:told:" + key)) {
            post(business(), "/objectives/" + objective + "/targets", json("""
                {'metric': '%s', 'direction': 'MINIMISE', 'baseline': '2', 'goal': '1', 'dueOn': '2026-12-31'}\
                """, name))
                    .then()
                    .statusCode(201)
                    .body("metricId", equalTo(id.toString()));
        }
    }

    @Test
    void everyPromiseStaysReadableWithWhatWhenAndByWhom() {
        String objective = objective(null, null);
        String path = target(objective, "'baseline': '0', 'goal': '100', 'dueOn': '2026-12-31', 'note': 'First'");

        patch(technology(), path, 1, json("{'goal': '80', 'note': 'Fewer shops'}"))
                .then()
                .statusCode(200)
                .body("promise", equalTo(2), "goal", equalTo("80"), "version", equalTo(2));
        patch(business(), path, 2, json("{'dueOn': '2027-06-30'}")).then().statusCode(200);

        get(viewer(), path + "/promises")
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(3, 2, 1)))
                .body("items.goal", equalTo(List.of("80", "80", "100")))
                .body("items.dueOn", equalTo(List.of("2027-06-30", "2026-12-31", "2026-12-31")))
                .body("items[0].note", nullValue(), "items[1].note", equalTo("Fewer shops"))
                .body("items.promisedBy.subject", equalTo(List.of("bianca", "theo", "bianca")));
        String next = get(viewer(), path + "/promises?limit=2").path("next");
        get(viewer(), path + "/promises?limit=2&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.number", equalTo(List.of(1)));
    }

    @Test
    void aPatchThatChangesNothingPromisesNothing() {
        String path = target(objective(null, null), "'baseline': '0', 'goal': '100', 'dueOn': '2026-12-31'");

        patch(business(), path, 1, json("{'goal': '100.00', 'measuredOver': 'WINDOW'}"))
                .then()
                .statusCode(200)
                .body("version", equalTo(1), "promise", equalTo(1));
        patch(business(), path, 1, json("{'note': 'Said again'}")).then().body("promise", equalTo(2));
    }

    @Test
    void ofTwoPromisesOnOneVersionExactlyOneIsMade() {
        String path = target(objective(null, null), "'baseline': '0', 'goal': '100', 'dueOn': '2026-12-31'");

        List<Integer> statuses = Stream.of("70", "80")
                .map(goal -> CompletableFuture.supplyAsync(() ->
                        patch(business(), path, 1, json("{'goal': '%s'}", goal)).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .sorted()
                .toList();

        assertEquals(List.of(200, 412), statuses);
        get(business(), path + "/promises").then().body("items", hasSize(2));
    }

    @Test
    void aTargetOnMoneyIsNotListedForWhoMayNotReadMoney() {
        String bill = ToldMetrics.metric(KnownMetric.Kind.COST);
        String objective = objective(null, null);
        target(objective, "'baseline': '0', 'goal': '100', 'dueOn': '2026-12-31'");
        post(as("fin", Roles.FINANCE), "/objectives/" + objective + "/targets", json("""
            {'metric': '%s', 'currency': 'EUR', 'direction': 'MINIMISE', 'baseline': '52000', 'goal': '39000.5',
             'dueOn': '2027-06-30'}\
            """, bill))
                .then()
                .statusCode(201)
                .body("goal", equalTo("39000.50"), "currency", equalTo("EUR"));

        get(viewer(), "/objectives/" + objective + "/targets").then().body("items.metricKey", equalTo(List.of(metric)));
        get(business(), "/objectives/" + objective + "/targets?sort=-dueOn")
                .then()
                .body("items.metricKey", equalTo(List.of(bill, metric)));
    }

    @Test
    void progressArrivesByEventAndRollsUpToTheObjectivesAbove() {
        String top = objective(null, null);
        String below = child(top, "40", "20");
        String beside = child(top, "10", "10");
        String orders = target(below, "'baseline': '0', 'goal': '100', 'dueOn': '2026-12-31'");
        String calls = target(beside, "'baseline': '0', 'goal': '100', 'dueOn': '2026-12-31'");
        progress(orders, 1, "30", "30", "OPEN");
        progress(calls, 1, "150", "150", "REACHED");

        get(viewer(), orders)
                .then()
                .body("actual", equalTo("30"), "progress", equalTo("30"), "standing", equalTo("OPEN"));
        get(viewer(), "/objectives/" + below).then().body("progress.overall", equalTo("30"));
        get(viewer(), "/objectives/" + top)
                .then()
                .body("progress.overall", equalTo("47.5"), "progress.ofObjectives", equalTo("47.5"))
                .body("progress.ofTargets", nullValue(), "progress.targets", equalTo(0));
        get(viewer(), "/objectives?parent=" + top + "&sort=-updatedAt")
                .then()
                .body("items.progress.overall", equalTo(List.of("100", "30")));
    }

    @Test
    void progressOfAnEarlierPromiseDoesNotShow() {
        String objective = objective(null, null);
        String path = target(objective, "'baseline': '0', 'goal': '100', 'dueOn': '2026-12-31'");
        progress(path, 1, "30", "30", "OPEN");
        patch(business(), path, 1, json("{'goal': '60'}"))
                .then()
                .statusCode(200)
                .body("progress", nullValue());
        get(viewer(), "/objectives/" + objective)
                .then()
                .body("progress.overall", nullValue(), "progress.targets", equalTo(1))
                .body("progress.measuredTargets", equalTo(0));

        progress(path, 2, "30", "50", "OPEN");
        get(viewer(), path).then().body("progress", equalTo("50"));
    }

    @Test
    void aRetiredTargetStaysReadableAndCountsNoMore() {
        String objective = objective(null, null);
        String path = target(objective, "'baseline': '0', 'goal': '100', 'dueOn': '2026-12-31'");
        progress(path, 1, "30", "30", "OPEN");

        delete(business(), path, 1).then().statusCode(200).body("retired", equalTo(true));
        get(viewer(), path).then().statusCode(200);
        get(viewer(), "/objectives/" + objective).then().body("progress.overall", nullValue());
        get(viewer(), "/objectives/" + objective + "/targets").then().body("items", empty());
        get(viewer(), "/objectives/" + objective + "/targets?includeRetired=true")
                .then()
                .body("items", hasSize(1));
        delete(business(), path, 2).then().statusCode(409).body("type", equalTo("/problems/retired"));
    }

    @Test
    void aRetiredObjectiveRetiresItsTargetsAndTakesNoNewOnes() {
        String objective = objective(null, null);
        String path = target(objective, "'baseline': '0', 'goal': '100', 'dueOn': '2026-12-31'");

        delete(business(), "/objectives/" + objective, 1).then().statusCode(200);

        get(viewer(), path).then().body("retired", equalTo(true), "version", equalTo(2));
        set(objective, "'baseline': '0', 'goal': '100', 'dueOn': '2026-12-31'")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/retired"));
    }

    @Test
    void aPeriodThatWouldLeaveATargetOutsideIsRefused() {
        String objective = objective("2026-01-01", "2026-12-31");
        target(objective, "'baseline': '0', 'goal': '100', 'dueOn': '2026-09-30'");

        patch(business(), "/objectives/" + objective, 1, json("{'endOn': '2026-09-29'}"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/target-outside-period"), "errors[0].pointer", equalTo("/endOn"));
        patch(business(), "/objectives/" + objective, 1, json("{'startOn': '2026-02-01'}"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/startOn"));
        patch(business(), "/objectives/" + objective, 1, json("{'endOn': '2026-09-30'}"))
                .then()
                .statusCode(200);
    }

    @Test
    void aTargetIsFoundByItsReferenceAndUnderItsObjectiveOnly() {
        String objective = objective(null, null);
        String key = unique("T");
        String reference = "'externalReferences': [{'source': 'strategy', 'key': '" + key + "'}]";
        target(objective, "'baseline': '0', 'goal': '1', 'dueOn': '2026-12-31', " + reference);

        get(viewer(), "/objectives/" + objective + "/targets/ext:strategy:" + key)
                .then()
                .statusCode(200);
        get(viewer(), "/objectives/" + objective(null, null) + "/targets/ext:strategy:" + key)
                .then()
                .statusCode(404);
        set(objective, "'baseline': '0', 'goal': '1', 'dueOn': '2026-12-31', " + reference)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reference-taken"));
    }

    private Response set(String objective, String fields) {
        return post(
                business(),
                "/objectives/" + objective + "/targets",
                json("{'metric': '%s', 'direction': 'MAXIMISE', %s}", metric, fields));
    }

    /** Sets a target; gives its path. */
    private String target(String objective, String fields) {
        return "/objectives/" + objective + "/targets/"
                + set(objective, fields).then().statusCode(201).extract().path("id");
    }

    private static void progress(String path, int promise, String actual, String progress, String standing) {
        Map<String, Object> state = new HashMap<>();
        state.put("promise", promise);
        state.put("actual", actual);
        state.put("progress", progress);
        state.put("standing", standing);
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        ToldMetrics.apply(TargetProgressProjection.class, "target-progress", "progressed", id, state);
    }

    private static String objective(String startOn, String endOn) {
        return objective(null, startOn, endOn);
    }

    private static String child(String parent, String businessWeight, String technologyWeight) {
        String id = objective(parent, null, null);
        patch(
                        as("both", Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE),
                        "/objectives/" + id,
                        1,
                        json("{'businessWeight': '%s', 'technologyWeight': '%s'}", businessWeight, technologyWeight))
                .then()
                .statusCode(200);
        return id;
    }

    private static String objective(String parent, String startOn, String endOn) {
        return post(
                        business(),
                        "/objectives",
                        json(
                                "{'title': 'With targets', 'theme': 'EFFICIENCY', 'parentId': %s, 'startOn': %s, 'endOn': %s}",
                                quoted(parent), quoted(startOn), quoted(endOn)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
