package dev.tandem.initiatives.objective;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.delete;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.technology;
import static dev.tandem.initiatives.Api.unique;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class ObjectiveResourceTest {

    @Test
    void bothSidesWeighAnObjectiveAndTheAgreedWeightIsTheirMean() {
        String id = objective("Sell more online", null);

        patch(business(), "/objectives/" + id, 1, json("{'businessWeight': '60'}"))
                .then()
                .statusCode(200)
                .body("businessWeight", equalTo("60"), "agreedWeight", nullValue());
        patch(technology(), "/objectives/" + id, 2, json("{'technologyWeight': '45'}"))
                .then()
                .statusCode(200)
                .body("agreedWeight", equalTo("52.5"), "weightDifference", equalTo("15"))
                .body("version", equalTo(3));
    }

    @Test
    void neitherSideSetsTheWeightOfTheOther() {
        String id = objective("Weighed", null);

        patch(business(), "/objectives/" + id, 1, json("{'technologyWeight': '45'}"))
                .then()
                .statusCode(403)
                .body("errors[0].pointer", equalTo("/technologyWeight"));
        patch(technology(), "/objectives/" + id, 1, json("{'businessWeight': '45', 'title': 'x'}"))
                .then()
                .statusCode(403)
                .body("errors[0].pointer", equalTo("/businessWeight"));
        post(technology(), "/objectives", json("{'title': 'x', 'theme': 'SECURITY', 'businessWeight': '1'}"))
                .then()
                .statusCode(403);
        patch(
                        as("both", Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE),
                        "/objectives/" + id,
                        1,
                        json("{'businessWeight': '10', 'technologyWeight': '20.5'}"))
                .then()
                .statusCode(200)
                .body("agreedWeight", equalTo("15.25"));
    }

    @Test
    void anObjectiveIsRetiredAndStaysReadable() {
        String id = objective("To be retired", null);

        delete(technology(), "/objectives/" + id, 1).then().statusCode(200).body("retired", equalTo(true));
        get(viewer(), "/objectives/" + id).then().statusCode(200).header("ETag", startsWith("\"2-"));
        delete(technology(), "/objectives/" + id, 2).then().statusCode(409).body("type", equalTo("/problems/retired"));
    }

    @Test
    void anObjectiveWithALiveOneBelowIsNotRetired() {
        String parent = objective("Above", null);
        objective("Below", parent);

        delete(business(), "/objectives/" + parent, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-empty"));
    }

    @Test
    void aParentThatWouldCloseALoopIsRefusedNamingTheLoop() {
        String a = objective("A goal", null);
        String b = objective("B goal", a);

        patch(business(), "/objectives/" + a, 1, json("{'parentId': '%s'}", b))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/parentId"))
                .body("detail", containsString("\"A goal\" → \"B goal\" → \"A goal\""));
    }

    @Test
    void theListIsNarrowedByThemeOwnerParentAndText() {
        String owner = unique("owner");
        String parent = objective("Parent of the list", null);
        post(business(), "/objectives", json("""
            {'title': 'Fewer outages 100%%', 'theme': 'SECURITY', 'parentId': '%s',
             'technologyOwner': {'subject': '%s', 'name': 'Olga'}}\
            """.replace("%%", "%"), parent, owner))
                .then()
                .statusCode(201);
        objective("Another", parent);

        for (String query :
                List.of("theme=SECURITY&parent=" + parent, "owner=" + owner, "parent=" + parent + "&q=OUTAGES 100%")) {
            get(viewer(), "/objectives?" + query)
                    .then()
                    .statusCode(200)
                    .body("items.title", equalTo(List.of("Fewer outages 100%")));
        }
        get(viewer(), "/objectives?theme=MAGIC").then().statusCode(400).body("errors[0].parameter", equalTo("theme"));
    }

    @Test
    void whatIsNotValidIsRefusedWithAPointer() {
        Map<String, String> refused = Map.ofEntries(
                Map.entry("{'theme': 'SECURITY'}", "/title"),
                Map.entry("{'title': ' ', 'theme': 'SECURITY'}", "/title"),
                Map.entry("{'title': '" + "x".repeat(201) + "', 'theme': 'SECURITY'}", "/title"),
                Map.entry("{'title': 'x'}", "/theme"),
                Map.entry("{'title': 'x', 'theme': 'MAGIC'}", "/theme"),
                Map.entry("{'title': 'x', 'theme': 'SECURITY', 'startOn': '2026-02-31'}", "/startOn"),
                Map.entry("{'title': 'x', 'theme': 'SECURITY', 'startOn': '0200-02-28'}", "/startOn"),
                Map.entry("{'title': 'x', 'theme': 'SECURITY', 'startOn': '1899-12-31'}", "/startOn"),
                Map.entry("{'title': 'x', 'theme': 'SECURITY', 'endOn': '2200-01-01'}", "/endOn"),
                Map.entry(
                        "{'title': 'x', 'theme': 'SECURITY', 'startOn': '2026-02-02', 'endOn': '2026-02-01'}",
                        "/endOn"),
                Map.entry("{'title': 'x', 'theme': 'SECURITY', 'businessWeight': '100.1'}", "/businessWeight"),
                Map.entry("{'title': 'x', 'theme': 'SECURITY', 'businessWeight': '-1'}", "/businessWeight"),
                Map.entry("{'title': 'x', 'theme': 'SECURITY', 'businessWeight': 60}", "/businessWeight"),
                Map.entry(
                        "{'title': 'x', 'theme': 'SECURITY', 'businessOwner': {'subject': 'a b'}}",
                        "/businessOwner/subject"),
                Map.entry(
                        "{'title': 'x', 'theme': 'SECURITY', 'externalReferences': [{'source': 'a:b', 'key': 'k'}]}",
                        "/externalReferences/0/source"),
                Map.entry("{'title': 'x', 'theme': 'SECURITY', 'colour': 'red'}", "/colour"),
                Map.entry("{'title': 'a\\u0000b', 'theme': 'SECURITY'}", "/title"));

        refused.forEach((body, pointer) -> post(business(), "/objectives", json(body))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer)));
    }

    private static String objective(String title, String parentId) {
        String parent = parentId == null ? "null" : "'" + parentId + "'";
        return post(
                        business(),
                        "/objectives",
                        json("{'title': '%s', 'theme': 'REVENUE_GROWTH', 'parentId': %s}", title, parent))
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/objectives/"))
                .extract()
                .path("id");
    }
}
