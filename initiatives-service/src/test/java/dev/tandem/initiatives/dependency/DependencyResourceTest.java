package dev.tandem.initiatives.dependency;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.delete;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.initiative;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.technology;
import static dev.tandem.initiatives.Api.unique;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class DependencyResourceTest {

    @Test
    void aLinkIsSeenFromBothEndsAndUnlinkedAtTheOneThatNeeds() {
        String shop = initiative("Shop", null);
        String cloud = initiative("Cloud", null);

        Response made = link(shop, "NEEDS", cloud);
        made.then()
                .statusCode(201)
                .header("Tandem-Position", notNullValue())
                .body("kind", equalTo("NEEDS"), "from.id", equalTo(shop), "to.title", equalTo("Cloud"));
        String id = made.path("id");
        get(viewer(), "/initiatives/" + cloud + "/dependencies?direction=TO")
                .then()
                .body("items.id", equalTo(List.of(id)), "items[0].from.status", equalTo("PROPOSED"));
        get(viewer(), "/initiatives/" + cloud + "/dependencies?direction=FROM")
                .then()
                .body("items", equalTo(List.of()));

        delete(business(), "/initiatives/" + cloud + "/dependencies/" + id, 1)
                .then()
                .statusCode(404);
        delete(business(), "/initiatives/" + shop + "/dependencies/" + id, 2)
                .then()
                .statusCode(412);
        business()
                .delete("/api/v1/initiatives/" + shop + "/dependencies/" + id)
                .then()
                .statusCode(428);
        delete(business(), "/initiatives/" + shop + "/dependencies/" + id, 1)
                .then()
                .statusCode(200)
                .body("linked", equalTo(false));
        get(viewer(), "/initiatives/" + shop + "/dependencies/" + id + "?asOf=" + made.<String>path("updatedAt"))
                .then()
                .statusCode(200)
                .body("linked", equalTo(true), "to.title", equalTo("Cloud"));
        delete(business(), "/initiatives/" + shop + "/dependencies/" + id, 2)
                .then()
                .statusCode(409)
                .body("type", endsWith("dependency-unlinked"));
        get(viewer(), "/initiatives/" + shop + "/dependencies").then().body("items", equalTo(List.of()));
        get(viewer(), "/initiatives/" + shop + "/dependencies?includeUnlinked=true")
                .then()
                .body("items.id", hasItem(id));
        link(shop, "NEEDS", cloud).then().statusCode(201);
    }

    @Test
    void aLinkIsNamedByTheKeyOfAnotherSystemUntilItIsUnlinked() {
        String path = "/initiatives/" + initiative("Shop of the office", null) + "/dependencies";
        String cloud = initiative("Cloud of the office", null);
        String key = unique("D");
        String body = json("""
            {'kind': 'NEEDS', 'initiativeId': '%s', 'externalReference': {'source': 'office', 'key': '%s'}}\
            """, cloud, key);
        Response made = post(business(), path, body);
        made.then().statusCode(201).body("externalReference.key", equalTo(key));
        String one = path + "/ext:office:" + key;

        get(viewer(), one).then().statusCode(200).body("id", equalTo(made.path("id")));
        get(viewer(), "/initiatives/" + cloud + "/dependencies/ext:office:" + key)
                .then()
                .statusCode(200);
        post(business(), path, body.replace("NEEDS", "ENHANCES"))
                .then()
                .statusCode(409)
                .body("type", endsWith("reference-taken"), "errors[0].pointer", equalTo("/externalReference"));
        delete(business(), one, 1).then().statusCode(200).body("externalReference.key", equalTo(key));
        get(viewer(), one).then().body("id", equalTo(made.path("id")), "linked", equalTo(false));

        String again =
                post(business(), path, body).then().statusCode(201).extract().path("id");
        get(viewer(), one).then().body("id", equalTo(again), "linked", equalTo(true));
        get(viewer(), path + "/" + made.path("id") + "?asOf=" + made.path("updatedAt"))
                .then()
                .body("externalReference.key", equalTo(key), "linked", equalTo(true));
    }

    @Test
    void aLoopIsRefusedByNamingItsMembers() {
        String a = initiative("Alpha", null);
        String b = initiative("Beta", null);
        String c = initiative("Gamma", null);
        link(a, "NEEDS", b).then().statusCode(201);
        link(b, "NEEDS", c).then().statusCode(201);

        link(c, "NEEDS", a)
                .then()
                .statusCode(422)
                .body(
                        "type",
                        endsWith("dependency-loop"),
                        "detail",
                        containsString("\"Gamma\" → \"Alpha\" → \"Beta\" → \"Gamma\""),
                        "errors[0].pointer",
                        equalTo("/initiativeId"));
        link(a, "EXCLUDES", c)
                .then()
                .statusCode(422)
                .body(
                        "type",
                        endsWith("dependency-contradiction"),
                        "detail",
                        containsString("\"Alpha\" → \"Beta\" → \"Gamma\""));
    }

    @Test
    void excludingHasNoDirectionAndIsSaidOnce() {
        String a = initiative("One or", null);
        String b = initiative("the other", null);
        link(a, "EXCLUDES", b).then().statusCode(201);

        link(b, "EXCLUDES", a).then().statusCode(409).body("type", endsWith("dependency-known"));
        link(a, "ENHANCES", b).then().statusCode(201);
        link(b, "ENHANCES", a).then().statusCode(201);
        link(b, "NEEDS", a).then().statusCode(422).body("type", endsWith("dependency-contradiction"));
    }

    @Test
    void linksThatWouldCloseALoopTogetherDoNotBothSucceed() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<String> ring = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                ring.add(initiative("Ring " + i, null));
            }
            CountDownLatch together = new CountDownLatch(ring.size());
            ExecutorService threads = Executors.newFixedThreadPool(ring.size());
            try {
                List<Future<Integer>> answers = new ArrayList<>();
                for (int i = 0; i < ring.size(); i++) {
                    String from = ring.get(i);
                    String to = ring.get((i + 1) % ring.size());
                    answers.add(threads.submit(() -> {
                        together.countDown();
                        together.await(10, TimeUnit.SECONDS);
                        return link(from, "NEEDS", to).statusCode();
                    }));
                }
                List<Integer> statuses = new ArrayList<>();
                for (Future<Integer> answer : answers) {
                    statuses.add(answer.get(30, TimeUnit.SECONDS));
                }
                statuses.sort(null);
                assertEquals(List.of(201, 201, 201, 422), statuses);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    @Test
    void twoWhoSayTheSameAtTheSameTimeSayItOnce() throws Exception {
        String a = initiative("Said", null);
        String b = initiative("twice", null);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> first = threads.submit(() -> link(a, "EXCLUDES", b).statusCode());
            Future<Integer> second = threads.submit(() -> link(b, "EXCLUDES", a).statusCode());
            List<Integer> statuses =
                    new ArrayList<>(List.of(first.get(30, TimeUnit.SECONDS), second.get(30, TimeUnit.SECONDS)));
            statuses.sort(null);
            assertEquals(List.of(201, 409), statuses);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theSameKeyLinksOnce() {
        String path = "/initiatives/" + initiative("Keyed", null) + "/dependencies";
        String body = json("{'kind': 'ENHANCES', 'initiativeId': '%s'}", initiative("Other", null));

        Response first = post(business().header("Idempotency-Key", "link-1"), path, body);
        first.then().statusCode(201);
        post(business().header("Idempotency-Key", "link-1"), path, body)
                .then()
                .statusCode(201)
                .body("id", equalTo(first.<String>path("id")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'kind': 'WANTS', 'initiativeId': 'ext:a:b'}                       | /kind",
                "{'initiativeId': 'ext:a:b'}                                        | /kind",
                "{'kind': 'NEEDS'}                                                  | /initiativeId",
                "{'kind': 'NEEDS', 'initiativeId': 'nowhere'}                       | /initiativeId",
                "{'kind': 'NEEDS', 'initiativeId': 'ext:a:b'}                       | /initiativeId",
                "{'kind': 'NEEDS', 'initiativeId': '%s'}                            | /initiativeId",
                "{'kind': 'NEEDS', 'initiativeId': 'ext:a:b', 'strength': 3}        | /strength",
            })
    void whatIsNotValidIsRefusedWithAPointer(String body, String pointer) {
        String id = initiative("Linked badly", null);

        post(business(), "/initiatives/" + id + "/dependencies", json(body, id))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void aRetiredInitiativeIsNotLinkedAndFiltersAreChecked() {
        String live = initiative("Live one", null);
        String gone = initiative("Gone one", null);
        delete(business(), "/initiatives/" + gone, 1).then().statusCode(200);

        link(live, "NEEDS", gone).then().statusCode(422).body("errors[0].pointer", equalTo("/initiativeId"));
        link(gone, "NEEDS", live).then().statusCode(409).body("type", endsWith("retired"));
        get(viewer(), "/initiatives/" + live + "/dependencies?kind=LIKES")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("kind"));
        post(
                        as("mallory", Roles.PORTFOLIO_MANAGER),
                        "/initiatives/" + live + "/dependencies",
                        json("""
                            {'kind': 'ENHANCES', 'initiativeId': '%s'}\
                            """, initiative("Of others", null)))
                .then()
                .statusCode(403);
    }

    private static Response link(String from, String kind, String to) {
        return post(
                technology(),
                "/initiatives/" + from + "/dependencies",
                json("{'kind': '%s', 'initiativeId': '%s'}", kind, to));
    }
}
