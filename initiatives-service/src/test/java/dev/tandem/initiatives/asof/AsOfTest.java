package dev.tandem.initiatives.asof;

import static dev.tandem.initiatives.Api.admin;
import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.initiative;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.technology;
import static dev.tandem.initiatives.Api.unique;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class AsOfTest {

    @Test
    void everyVersionOfAnInitiativeReadsAsItWasAnswered() {
        String id = initiative("First", null);
        Map<String, Map<String, Object>> versions = new LinkedHashMap<>();
        Map<String, Object> proposed = view(get(viewer(), "/initiatives/" + id));
        versions.put((String) proposed.get("updatedAt"), proposed);
        for (String change : List.of(
                "{'title': 'Second', 'labels': {'region': 'EU'}}",
                "{'businessOwner': {'subject': 'bianca', 'name': 'bianca by name'}}",
                "{'deadline': '2030-01-01', 'checkInEveryDays': 7}")) {
            Map<String, Object> answer = view(patch(business(), "/initiatives/" + id, versions.size(), json(change)));
            versions.put((String) answer.get("updatedAt"), answer);
        }

        versions.forEach((at, answered) -> {
            Response then = get(viewer(), "/initiatives/" + id + "?asOf=" + at);
            then.then().statusCode(200).header("ETag", not(containsString("-")));
            Map<String, Object> read = view(then);
            // The journal knows subjects; their names are those known today.
            assertEquals(
                    without(answered, "businessOwner", "technologyOwner"),
                    without(read, "businessOwner", "technologyOwner"));
            assertEquals(subject(answered, "businessOwner"), subject(read, "businessOwner"));
        });
        get(viewer(), "/initiatives/" + id).then().header("ETag", startsWith("\"4-"));
    }

    @Test
    void whatWasNotKnownYetIsNotFoundAndTheFutureIsRefused() {
        String id = initiative("Known", null);
        Instant created = Instant.parse(get(viewer(), "/initiatives/" + id).path("createdAt"));
        String path = "/initiatives/" + id + "?asOf=";

        get(viewer(), path + created).then().statusCode(200);
        get(viewer(), path + created.minusNanos(1000)).then().statusCode(404);
        String elsewhere = created.atOffset(ZoneOffset.ofHours(2)).toString();
        get(viewer().queryParam("asOf", elsewhere), "/initiatives/" + id).then().statusCode(200);
        for (String bad : List.of("2199-01-01T00:00:00Z", "yesterday", "2026-01-01", "2026-01-01T00:00:00", "")) {
            get(viewer(), path + bad).then().statusCode(400).body("errors[0].parameter", equalTo("asOf"));
        }
        get(viewer(), "/initiatives/ext:jira:nothing?asOf=" + created).then().statusCode(404);
        get(admin(), path + created).then().statusCode(403);
    }

    @Test
    void objectivesReadAsTheyWereBothWeightsAndTheirDifferenceIncluded() {
        String id = post(business(), "/objectives", json("""
            {'title': 'Weighed', 'theme': 'SECURITY', 'businessWeight': '60'}\
            """)).path("id");
        Response both = patch(technology(), "/objectives/" + id, 1, json("{'technologyWeight': '45'}"));
        String then = both.path("updatedAt");
        patch(business(), "/objectives/" + id, 2, json("{'title': 'Heavy', 'businessWeight': '70'}"));

        get(viewer(), "/objectives/" + id + "?asOf=" + then)
                .then()
                .statusCode(200)
                .body("title", equalTo("Weighed"), "version", equalTo(2))
                .body("agreedWeight", equalTo("52.5"), "weightDifference", equalTo("15"));
        get(viewer(), "/objectives/" + id).then().body("title", equalTo("Heavy"), "weightDifference", equalTo("25"));
    }

    @Test
    void portfolioNodesSourcesAndTheOrganisationReadAsTheyWere() {
        Response node = post(business(), "/portfolio-nodes", json("""
            {'title': 'Before', 'kind': 'PORTFOLIO', 'owners': [{'subject': 'paula', 'name': 'Paula'}]}\
            """));
        String nodePath = "/portfolio-nodes/" + node.path("id");
        patch(business(), nodePath, 1, json("{'title': 'After', 'owners': []}"))
                .then()
                .statusCode(200);
        get(viewer(), nodePath + "?asOf=" + node.path("updatedAt"))
                .then()
                .statusCode(200)
                .body("title", equalTo("Before"), "owners.subject", equalTo(List.of("paula")));

        String source = unique("source");
        post(admin(), "/sources", json("{'source': '%s', 'client': 'c'}", source));
        String path = "/sources/" + source + "/adoption-consents";
        Response one = post(business(), path, json("{'side': 'BUSINESS'}"));
        post(technology(), path, json("{'side': 'TECHNOLOGY'}")).then().body("adoptionEnabled", equalTo(true));
        get(admin(), "/sources/" + source + "?asOf=" + one.path("updatedAt"))
                .then()
                .statusCode(200)
                .body("source", equalTo(source), "version", equalTo(2), "adoptionEnabled", equalTo(false))
                .body("businessConsentBy", equalTo("bianca"), "technologyConsentBy", nullValue());

        Response before = get(viewer(), "/organisation");
        Instant created = Instant.parse(before.path("createdAt"));
        int version = before.path("version");
        Response changed = patch(admin(), "/organisation", version, json("{'fiscalYearStartMonth': 7}"));
        patch(admin(), "/organisation", version + 1L, json("{'fiscalYearStartMonth': 1}"))
                .then()
                .statusCode(200);
        get(viewer(), "/organisation?asOf=" + changed.path("updatedAt"))
                .then()
                .statusCode(200)
                .body("fiscalYearStartMonth", equalTo(7), "version", equalTo(version + 1));
        get(viewer(), "/organisation?asOf=" + created)
                .then()
                .statusCode(200)
                .body("version", equalTo(0), "name", equalTo("Organisation"));
        get(viewer(), "/organisation?asOf=" + created.minusSeconds(1)).then().statusCode(404);
    }

    @Test
    void aPlanVersionWasNotKnownBeforeItWasWrittenAndNotCurrentAfterTheNext() {
        String id = initiative("Planned", null);
        String plans = "/initiatives/" + id + "/plans";
        String body = json("{'lines': [{'kind': 'COST', 'amount': {'amount': '100.00', 'currency': 'EUR'}}]}");
        String first = post(business(), plans, body).path("createdAt");
        String second = post(business(), plans, body).path("createdAt");

        get(business(), plans + "/1?asOf=" + first)
                .then()
                .statusCode(200)
                .header("ETag", not(containsString("-")))
                .body("current", equalTo(true), "baseline", equalTo(false));
        get(business(), plans + "/2?asOf=" + first).then().statusCode(404);
        get(business(), plans + "/1?asOf=" + second).then().body("current", equalTo(false));
        get(business(), plans + "/2?asOf=" + second).then().body("current", equalTo(true));
        get(business(), plans + "/1?asOf=" + Instant.parse(first).minusNanos(1000))
                .then()
                .statusCode(404);
        get(as("stranger", Roles.PORTFOLIO_MANAGER), plans + "/1?asOf=" + first)
                .then()
                .statusCode(403);
        get(viewer(), plans + "/1?asOf=" + first).then().statusCode(403);
    }

    private static Map<String, Object> view(Response answer) {
        return answer.then().statusCode(200).extract().as(new TypeRef<Map<String, Object>>() {});
    }

    private static Map<String, Object> without(Map<String, Object> view, String... fields) {
        Map<String, Object> rest = new LinkedHashMap<>(view);
        rest.keySet().removeAll(List.of(fields));
        return rest;
    }

    private static Object subject(Map<String, Object> view, String field) {
        return ((Map<?, ?>) view.get(field)).get("subject");
    }
}
