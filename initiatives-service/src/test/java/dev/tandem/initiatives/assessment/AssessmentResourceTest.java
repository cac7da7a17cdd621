package dev.tandem.initiatives.assessment;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.initiative;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class AssessmentResourceTest {

    private static final String AMBER = json("""
        {'scale': 'delivery-confidence', 'value': 'AMBER', 'assessedOn': '2026-03-31', 'source': 'report'}\
        """);

    @Test
    void theSameAssessmentIsRecordedOnce() {
        String path = "/initiatives/" + initiative("Assessed", null) + "/assessments";

        Response first = post(business(), path, AMBER);
        first.then().statusCode(201).body("value", equalTo("AMBER"), "comment", nullValue());
        post(business(), path, AMBER)
                .then()
                .statusCode(200)
                .header("Tandem-Position", nullValue())
                .body("id", equalTo(first.<String>path("id")));
        get(viewer(), path).then().statusCode(200).body("items.size()", equalTo(1));
    }

    @Test
    void assessmentsAreListedNewestFirstAndNarrowed() {
        String path = "/initiatives/" + initiative("Assessed often", null) + "/assessments";
        for (String day : List.of("2026-02-01", "2026-03-01", "2026-01-01")) {
            post(business(), path, json("""
                {'scale': 'confidence', 'value': 'RED', 'assessedOn': '%s', 'source': 'board'}\
                """, day)).then().statusCode(201);
        }
        post(business(), path, AMBER).then().statusCode(201);

        get(viewer(), path + "?source=board")
                .then()
                .body("items.assessedOn", equalTo(List.of("2026-03-01", "2026-02-01", "2026-01-01")));
        get(viewer(), path + "?sort=assessedOn&scale=confidence&limit=2")
                .then()
                .body("items.assessedOn", equalTo(List.of("2026-01-01", "2026-02-01")));
        get(viewer(), path + "?sort=value").then().statusCode(400).body("errors[0].parameter", equalTo("sort"));
    }

    @Test
    void onlyOnesOwnInitiativeIsAssessedByAPortfolioManager() {
        String path = "/initiatives/" + initiative("Of somebody else", null) + "/assessments";

        post(as("mallory", Roles.PORTFOLIO_MANAGER), path, AMBER).then().statusCode(403);
        post(as("mallory", Roles.FINANCE), path, AMBER).then().statusCode(403);
    }

    @Test
    void whatIsNotValidIsRefusedWithAPointer() {
        String path = "/initiatives/" + initiative("Assessed badly", null) + "/assessments";
        Map<String, String> refused = Map.of(
                "{'scale': ' ', 'value': 'v', 'assessedOn': '2026-03-31', 'source': 's'}", "/scale",
                "{'scale': 's', 'assessedOn': '2026-03-31', 'source': 's'}", "/value",
                "{'scale': 's', 'value': 'v', 'assessedOn': '2026-02-31', 'source': 's'}", "/assessedOn",
                "{'scale': 's', 'value': 'v', 'assessedOn': '2026-03-31', 'source': 'a:b'}", "/source");

        refused.forEach((body, pointer) ->
                post(business(), path, json(body)).then().statusCode(422).body("errors[0].pointer", equalTo(pointer)));
        post(business(), "/initiatives/ext:jira:nothing/assessments", AMBER)
                .then()
                .statusCode(404);
    }
}
