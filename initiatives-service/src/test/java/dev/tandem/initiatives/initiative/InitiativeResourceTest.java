package dev.tandem.initiatives.initiative;

import static dev.tandem.initiatives.Api.as;
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
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class InitiativeResourceTest {

    @Inject
    SessionFactory sessions;

    @Test
    void anInitiativeIsProposedReadByReferenceRevisedAndRetired() {
        String key = unique("SHOP");
        String id = post(business(), "/initiatives", json("""
            {'title': 'Self-service returns', 'description': 'No call needed',
             'businessOwner': {'subject': 'berta', 'name': 'Berta'},
             'systems': [{'name': 'Web shop', 'reference': 'APP-1'}], 'valueDrivers': ['CUT_COST'],
             'journeyStage': 'RETURN', 'startOn': '2026-09-01', 'endOn': '2027-06-30', 'deadline': '2027-03-31',
             'labels': {'region': 'EU'}, 'externalReferences': [{'source': 'jira', 'key': '%s'}]}\
            """, key))
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/api/v1/initiatives/"))
                // The last event of each shard stands for all of it: the deadline's may be the only one.
                .header(
                        "Tandem-Position",
                        matchesPattern("initiatives-service=((initiative|deadline)/[0-9a-f-]{36}/1,?)+"))
                .body("status", equalTo("PROPOSED"), "version", equalTo(1), "signed", equalTo(false))
                .body("author.subject", equalTo("bianca"), "planVersion", nullValue(), "technologyOwner", nullValue())
                .body("systems[0].reference", equalTo("APP-1"), "labels.region", equalTo("EU"))
                .extract()
                .path("id");

        get(viewer(), "/initiatives/ext:jira:" + key)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"1-"))
                .body("id", equalTo(id), "deadline", equalTo("2027-03-31"), "valueDrivers", contains("CUT_COST"));
        patch(technology(), "/initiatives/" + id, 1, json("""
            {'technologyOwner': {'subject': 'tom'}, 'labels': {'region': null, 'size': 'M'}, 'deadline': null}\
            """))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("technologyOwner.subject", equalTo("tom"), "labels.size", equalTo("M"))
                .body("labels.region", nullValue(), "deadline", nullValue());
        delete(business(), "/initiatives/" + id, 2)
                .then()
                .statusCode(200)
                .body("retired", equalTo(true), "version", equalTo(3));
        get(viewer(), "/initiatives?q=" + key).then().statusCode(200).body("items", empty());
        patch(business(), "/initiatives/" + id, 3, json("{'title': 'x'}"))
                .then()
                .statusCode(409);
    }

    @Test
    void aPatchThatChangesNothingMakesNoVersion() {
        String id = proposed("{'title': 'Same', 'labels': {'a': 'b'}}");
        patch(business(), "/initiatives/" + id, 1, json("{'title': 'Same', 'labels': {'a': 'b'}}"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void aChangeNeedsTheVersionItIsBasedOn() {
        String id = proposed("{'title': 'Guarded'}");
        business()
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch("/api/v1/initiatives/" + id)
                .then()
                .statusCode(428);
        patch(business(), "/initiatives/" + id, 7, "{}").then().statusCode(412);
        delete(business(), "/initiatives/" + id, 7).then().statusCode(412);
    }

    @Test
    void ofTwoWritersOnOneEtagOneWins() {
        String id = proposed("{'title': 'Contended'}");
        List<CompletableFuture<Integer>> writers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String body = json("{'title': 'Writer %s'}", i);
            writers.add(CompletableFuture.supplyAsync(
                    () -> patch(business(), "/initiatives/" + id, 1, body).statusCode()));
        }
        List<Integer> statuses =
                writers.stream().map(CompletableFuture::join).sorted().toList();
        assertEquals(List.of(200, 412, 412, 412, 412, 412), statuses);
        get(viewer(), "/initiatives/" + id).then().body("version", equalTo(2));
    }

    @Test
    void anExternalReferenceNamesOneInitiativeOnly() {
        String key = unique("K");
        String body = json("{'title': 'Taken', 'externalReferences': [{'source': 'jira', 'key': '%s'}]}", key);
        post(business(), "/initiatives", body).then().statusCode(201);
        post(business(), "/initiatives", body)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reference-taken"))
                .body("errors[0].pointer", equalTo("/externalReferences/0"));
    }

    @Test
    void aReferenceGivenBackMayBeTakenByAnother() {
        String key = unique("K");
        String first = proposed("{'title': 'A', 'externalReferences': [{'source': 'jira', 'key': '" + key + "'}]}");
        patch(business(), "/initiatives/" + first, 1, "{\"externalReferences\": []}")
                .then()
                .statusCode(200);
        String second = proposed("{'title': 'B', 'externalReferences': [{'source': 'jira', 'key': '" + key + "'}]}");
        get(viewer(), "/initiatives/ext:jira:" + key).then().body("id", equalTo(second));
    }

    @Test
    void theSameRequestWithTheSameKeyProposesOnce() {
        String key = unique("idem");
        String body = json("{'title': '%s'}", key);
        Response first = post(business().header("Idempotency-Key", key), "/initiatives", body);
        Response second = post(business().header("Idempotency-Key", key), "/initiatives", body);
        first.then().statusCode(201);
        second.then().statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertEquals(first.asString(), second.asString());
        post(business().header("Idempotency-Key", key), "/initiatives", json("{'title': 'other'}"))
                .then()
                .statusCode(422);
    }

    @Test
    void theListIsNarrowedByEveryFilter() {
        String word = unique("w").replace("-", "");
        String top = node("Top " + word, null);
        String below = node("Below " + word, top);
        String growth = objective("Grow " + word, "REVENUE_GROWTH");
        String safety = objective("Safe " + word, "SECURITY");
        String one = proposed(json(
                "{'title': 'Alpha %s', 'portfolioNodeId': '%s', 'businessOwner': {'subject': 'owner-%s'},"
                        + " 'contributions': [{'objectiveId': '%s', 'weight': '100'}], 'labels': {'wave': '%s'}}",
                word, below, word, growth, word));
        String two = proposed(json(
                "{'title': 'Beta, the second', 'description': 'about %s-things', 'portfolioNodeId': '%s',"
                        + " 'technologyOwner': {'subject': 'owner-%s'}, 'contributions': [{'objectiveId': '%s', 'weight':"
                        + " '50'}, {'objectiveId': '%s', 'weight': '50.0'}]}",
                word, top, word, growth, safety));

        lists("portfolioNode=" + top, one, two);
        lists("portfolioNode=" + below, one);
        lists("objective=" + growth, one, two);
        lists("objective=" + safety, two);
        lists("theme=SECURITY&q=" + word, two);
        lists("owner=owner-" + word, one, two);
        lists("label=wave:" + word, one);
        lists("q=" + word, one, two);
        lists("q=" + word.substring(0, 8) + " SECOND", two);
        lists("q=" + word + "&sort=-title", two, one);
        lists("q=" + word + "&status=PROPOSED", one, two);
        lists("q=" + word + "&status=LIVE");
        lists("q=" + word + "&updatedSince=2099-01-01T00:00:00Z");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        String word = unique("p").replace("-", "");
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(proposed(json("{'title': '%s number %s'}", word, i)));
        }
        for (String sort : List.of("title", "updatedAt", "-title", "-updatedAt")) {
            List<String> seen = new ArrayList<>();
            String cursor = "";
            while (cursor != null) {
                Response page = get(viewer(), "/initiatives?limit=3&sort=" + sort + "&q=" + word + cursor);
                page.then().statusCode(200);
                seen.addAll(page.path("items.id"));
                String next = page.path("next");
                cursor = next == null ? null : "&cursor=" + next;
            }
            List<String> expected = new ArrayList<>(made);
            if (sort.startsWith("-")) {
                Collections.reverse(expected);
            }
            assertEquals(expected, seen, sort);
        }
    }

    @Test
    void aPageCostsTheSameFewQueriesHoweverManyInitiativesItHas() {
        String word = unique("n").replace("-", "");
        String node = node("Costs " + word, null);
        String objective = objective("Costs " + word, "EFFICIENCY");
        for (int i = 0; i < 50; i++) {
            proposed(json(
                    "{'title': '%s', 'portfolioNodeId': '%s', 'contributions': [{'objectiveId': '%s', 'weight':"
                            + " '100'}], 'externalReferences': [{'source': 'cost', 'key': '%s'}]}",
                    word, node, objective, word + i));
        }
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            for (int limit : List.of(1, 50)) {
                statistics.clear();
                get(viewer(), "/initiatives?limit=" + limit + "&portfolioNode=" + node)
                        .then()
                        .statusCode(200)
                        .body("items.size()", equalTo(limit));
                long queries = statistics.getPrepareStatementCount();
                // The node, the rows near and, where these do not fill the page and one more, all; the references.
                assertTrue(queries <= 4, queries + " statements for " + limit);
            }
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    @Test
    void whoMayOnlyChangeTheirOwnIsRefusedElsewhere() {
        String id = proposed("{'title': 'Not yours'}");
        patch(as("paula", Roles.PORTFOLIO_MANAGER), "/initiatives/" + id, 1, "{}")
                .then()
                .statusCode(403);
        String own = post(as("paula", Roles.PORTFOLIO_MANAGER), "/initiatives", json("{'title': 'Mine'}"))
                .path("id");
        patch(as("paula", Roles.PORTFOLIO_MANAGER), "/initiatives/" + own, 1, json("{'title': 'Still mine'}"))
                .then()
                .statusCode(200);
    }

    @Test
    void aClientGivesReferencesOfItsOwnSourceOnly() {
        post(
                        as("stranger", Roles.INTEGRATOR),
                        "/initiatives",
                        json("{'title': 'x', 'externalReferences': [{'source': 'elsewhere', 'key': '1'}]}"))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/foreign-source"));
    }

    @Test
    void anUnknownOneIsNotFound() {
        get(viewer(), "/initiatives/00000000-0000-7000-8000-00000000dead")
                .then()
                .statusCode(404);
        get(viewer(), "/initiatives/ext:jira:" + unique("none")).then().statusCode(404);
        get(viewer(), "/initiatives/what").then().statusCode(400);
    }

    private static void lists(String query, String... ids) {
        Response page = get(viewer(), "/initiatives?" + query);
        page.then().statusCode(200).body("items.id", ids.length == 0 ? empty() : contains(ids));
    }

    private static String proposed(String body) {
        return post(business(), "/initiatives", json(body))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String objective(String title, String theme) {
        return post(business(), "/objectives", json("{'title': '%s', 'theme': '%s'}", title, theme))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
