package dev.tandem.initiatives.portfolio;

import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.delete;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.node;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.technology;
import static dev.tandem.initiatives.Api.unique;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.Api;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class PortfolioNodeResourceTest {

    @Test
    void aNodeIsMadeReadByReferenceChangedAndRetired() {
        String key = unique("shop");
        String id = post(business(), "/portfolio-nodes", json("""
            {'title': 'Online shop', 'kind': 'PORTFOLIO', 'owners': [{'subject': 'paul', 'name': 'Paul'}],
             'externalReferences': [{'source': 'org', 'key': '%s'}]}\
            """, key))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/api/v1/portfolio-nodes/"))
                .header("Tandem-Position", containsString("initiatives-service=portfolio-node/"))
                .body("version", equalTo(1), "retired", equalTo(false), "parentId", nullValue())
                .body("createdAt", endsWith("Z"), "owners[0].name", equalTo("Paul"))
                .extract()
                .path("id");

        get(viewer(), "/portfolio-nodes/ext:org:" + key)
                .then()
                .statusCode(200)
                .body("id", equalTo(id), "externalReferences[0].key", equalTo(key));
        patch(technology(), "/portfolio-nodes/" + id, 1, json("{'title': 'Web shop'}"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("title", equalTo("Web shop"), "owners[0].subject", equalTo("paul"));
        delete(business(), "/portfolio-nodes/ext:org:" + key, 2)
                .then()
                .statusCode(200)
                .body("retired", equalTo(true), "version", equalTo(3));
        get(viewer(), "/portfolio-nodes/" + id).then().statusCode(200).body("retired", equalTo(true));
        patch(business(), "/portfolio-nodes/" + id, 3, json("{'title': 'Again'}"))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/retired"));
    }

    @Test
    void nobodyOwnsANodeTwice() {
        String twice = "'owners': [{'subject': 'paul', 'name': 'Paul'}, {'subject': 'petra'}, {'subject': 'paul'}]";
        post(business(), "/portfolio-nodes", json("{'title': 'Shared', 'kind': 'PORTFOLIO', " + twice + "}"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/owners/2")));
        patch(business(), "/portfolio-nodes/" + node("Shared", null), 1, json("{" + twice + "}"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/owners/2")));
    }

    @Test
    void aPatchThatChangesNothingMakesNoEvent() {
        String id = node("Same", null);

        patch(business(), "/portfolio-nodes/" + id, 1, json("{'title': 'Same', 'kind': 'PORTFOLIO'}"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .header("Tandem-Position", nullValue());
    }

    @Test
    void aMoveBelowItselfIsRefusedNamingTheLoop() {
        String a = node("Top", null);
        String b = node("Middle", a);
        String c = node("Leaf", b);

        patch(business(), "/portfolio-nodes/" + a, 1, json("{'parentId': '%s'}", c))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/tree-loop"))
                .body("errors[0].pointer", equalTo("/parentId"))
                .body("detail", containsString("\"Top\" → \"Leaf\" → \"Middle\" → \"Top\""));
        patch(business(), "/portfolio-nodes/" + c, 1, json("{'parentId': '%s'}", a))
                .then()
                .statusCode(200)
                .body("parentId", equalTo(a));
        patch(business(), "/portfolio-nodes/" + c, 2, json("{'parentId': null}"))
                .then()
                .statusCode(200)
                .body("parentId", nullValue());
    }

    @Test
    void aNodeWithALiveChildIsNotRetired() {
        String parent = node("Full", null);
        String child = node("Inside", parent);

        delete(business(), "/portfolio-nodes/" + parent, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-empty"));
        delete(business(), "/portfolio-nodes/" + child, 1).then().statusCode(200);
        delete(business(), "/portfolio-nodes/" + parent, 1).then().statusCode(200);
    }

    @Test
    void aNodeIsNotMadeBelowAnUnknownOrRetiredOne() {
        String retired = node("Gone", null);
        delete(business(), "/portfolio-nodes/" + retired, 1).then().statusCode(200);

        for (String parent : List.of(retired, "ext:org:nobody", "nonsense")) {
            post(business(), "/portfolio-nodes", json("{'title': 'x', 'kind': 'PROGRAMME', 'parentId': '%s'}", parent))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/parentId"));
        }
    }

    @Test
    void anExternalReferenceNamesOneNodeOnly() {
        String body = json(
                "{'title': 'x', 'kind': 'PROGRAMME', 'externalReferences': [{'source': 'org', 'key': '%s'}]}",
                unique("once"));
        post(business(), "/portfolio-nodes", body).then().statusCode(201);

        post(business(), "/portfolio-nodes", body)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reference-taken"));
    }

    @Test
    void theListIsFilteredSortedAndPaged() {
        String parent = node("Alphabet", null);
        List<String> made = new ArrayList<>();
        for (String title : List.of("delta", "alpha", "charlie", "bravo")) {
            made.add(node(title, parent));
        }
        delete(business(), "/portfolio-nodes/" + made.get(2), 1).then().statusCode(200);

        get(viewer(), "/portfolio-nodes?parent=" + parent + "&sort=title")
                .then()
                .statusCode(200)
                .body("items.title", equalTo(List.of("alpha", "bravo", "delta")), "next", nullValue());
        get(viewer(), "/portfolio-nodes?parent=" + parent + "&sort=-title&includeRetired=true&q=A")
                .then()
                .body("items.title", equalTo(List.of("delta", "charlie", "bravo", "alpha")));
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            Response page = get(viewer(), "/portfolio-nodes?limit=1&parent=" + parent + cursor);
            paged.addAll(page.path("items.title"));
            String next = page.path("next");
            assertEquals(next != null, page.header("Link") != null);
            cursor = next == null ? null : "&cursor=" + next;
        } while (cursor != null);
        assertEquals(List.of("delta", "alpha", "bravo"), paged);
    }

    @Test
    void aListIsNarrowedByWhenItsItemsChanged() {
        String early = node(unique("early"), null);
        String since = get(viewer(), "/portfolio-nodes/" + early).path("updatedAt");
        String late = node(unique("late"), null);

        get(viewer(), "/portfolio-nodes?limit=200&updatedSince=" + since)
                .then()
                .body("items.id", hasItems(early, late));
        get(viewer(), "/portfolio-nodes?limit=200&updatedSince=2999-01-01T00:00:00Z")
                .then()
                .body("items", hasSize(0));
        get(viewer(), "/portfolio-nodes?limit=200&kind=PROGRAMME").then().body("items.id", not(hasItem(late)));
    }

    @Test
    void aBadQueryParameterIsRefusedByName() {
        for (String query : List.of(
                "kind=TEAM",
                "includeRetired=yes",
                "updatedSince=yesterday",
                "sort=colour",
                "parent=nonsense",
                "limit=0",
                "limit=many",
                "colour=red",
                "cursor=abc")) {
            String name = query.substring(0, query.indexOf('='));
            get(viewer(), "/portfolio-nodes?" + query)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].parameter", equalTo(name), "requestId", notNullValue());
        }
    }

    @Test
    void aCursorOfAnotherOrderIsRefused() {
        String parent = node("Cursors", null);
        node("one", parent);
        node("two", parent);
        String next = get(viewer(), "/portfolio-nodes?limit=1&sort=title&parent=" + parent)
                .path("next");

        get(viewer(), "/portfolio-nodes?limit=1&sort=-title&parent=" + parent + "&cursor=" + next)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @Test
    void aChangeNeedsThePresentVersion() {
        String id = node("Versioned", null);

        business()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/api/v1/portfolio-nodes/" + id)
                .then()
                .statusCode(428);
        business().delete("/api/v1/portfolio-nodes/" + id).then().statusCode(428);
        patch(business(), "/portfolio-nodes/" + id, 7, "{}").then().statusCode(412);
        delete(business(), "/portfolio-nodes/" + id, 7).then().statusCode(412);
    }

    @Test
    void whatCannotBeFoundIsNotFound() {
        get(viewer(), "/portfolio-nodes/01900000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404);
        get(viewer(), "/portfolio-nodes/ext:org:nothing").then().statusCode(404);
        get(viewer(), "/portfolio-nodes/nonsense").then().statusCode(400);
    }

    @Test
    void theSameIdempotencyKeyMakesOneNode() {
        String key = unique("key");
        String body = json("{'title': '%s', 'kind': 'PORTFOLIO'}", unique("once"));
        Response first = post(business().header("Idempotency-Key", key), "/portfolio-nodes", body);
        Response second = post(business().header("Idempotency-Key", key), "/portfolio-nodes", body);

        first.then().statusCode(201);
        second.then().log().ifValidationFails().statusCode(201).body("id", equalTo(first.<String>path("id")));
        post(
                        business().header("Idempotency-Key", key),
                        "/portfolio-nodes",
                        Api.json("{'title': 'y', 'kind': 'PORTFOLIO'}"))
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }
}
