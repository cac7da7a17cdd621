package dev.tandem.initiatives.decision;

import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.initiative;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.node;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.technology;
import static dev.tandem.initiatives.Api.unique;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class DecisionResourceTest {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void aDecisionSaysWhatWasDecidedByWhomAndOnWhat() {
        String id = initiative("Decided on", null);
        Response made = decide(owner(), "Gift cards later", id, "");
        made.then()
                .statusCode(201)
                .header("Tandem-Position", containsString("decision/"))
                .header("Location", containsString("/api/v1/decisions/"))
                .body("decidedOn", equalTo(today.toString()), "recordedBy.subject", equalTo("bo"))
                .body("options.chosen", contains(true, false))
                .body("businessPeople.name", contains("Bo"), "technologyPeople.subject", contains("to"))
                .body("subjects[0].kind", equalTo("INITIATIVE"), "subjects[0].id", equalTo(id))
                .body("supersedes", nullValue(), "supersededBy", nullValue());

        get(viewer(), "/decisions/" + made.path("id"))
                .then()
                .statusCode(200)
                .body("title", equalTo("Gift cards later"));
        get(viewer(), "/initiatives/" + id + "/history")
                .then()
                .body("items[0].type", equalTo("dev.tandem.decision.recorded.v1"))
                .body("items[0].changes.title.after", equalTo("Gift cards later"))
                .body("items[0].changes.recordedBy.after.subject", equalTo("bo"));
        get(viewer(), "/decisions/" + id).then().statusCode(404);
        get(viewer(), "/decisions/nothing").then().statusCode(400);
    }

    @Test
    void aNewerDecisionTakesThePlaceOfAnOlderOneOnce() {
        String id = initiative("Decided again", null);
        String first = decide(owner(), "First", id, "").path("id");
        String second =
                decide(owner(), "Second", id, ", 'supersedes': '" + first + "'").path("id");

        get(viewer(), "/decisions/" + first).then().body("supersededBy", equalTo(second));
        String known = get(viewer(), "/decisions/" + first).path("createdAt");
        get(viewer(), "/decisions/" + first + "?asOf=" + known).then().body("supersededBy", nullValue());
        get(viewer(), "/decisions/" + second + "?asOf=" + known).then().statusCode(404);
        get(viewer(), "/decisions/" + second).then().body("supersedes", equalTo(first), "supersededBy", nullValue());
        decide(owner(), "Third", id, ", 'supersedes': '" + first + "'")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/decision-superseded"), "detail", containsString(second));
        get(viewer(), "/decisions?current=true&initiative=" + id).then().body("items.title", contains("Second"));
        get(viewer(), "/decisions?initiative=" + id).then().body("items", hasSize(2));
    }

    @Test
    void aDecisionIsNamedByTheKeyOfAnotherSystem() {
        String id = initiative("Logged elsewhere", null);
        String key = unique("D");
        String logged = ", 'externalReference': {'source': 'log', 'key': '" + key + "'}";
        Response first = decide(owner(), "First", id, logged);
        first.then().statusCode(201).body("externalReference.source", equalTo("log"));

        get(viewer(), "/decisions/ext:log:" + key).then().statusCode(200).body("id", equalTo(first.path("id")));
        get(viewer(), "/decisions/ext:log:" + key + "?asOf=" + first.path("createdAt"))
                .then()
                .body("externalReference.key", equalTo(key));
        get(viewer(), "/decisions/ext:log:" + key + "-no").then().statusCode(404);
        decide(owner(), "Again", id, logged)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/reference-taken"))
                .body("errors[0].pointer", equalTo("/externalReference"));
        decide(owner(), "Second", id, ", 'supersedes': 'ext:log:" + key + "'")
                .then()
                .statusCode(201)
                .body("supersedes", equalTo(first.path("id")), "externalReference", nullValue());
    }

    @Test
    void ofTwoWhoSupersedeAtTheSameInstantOneDoes() {
        for (int round = 0; round < 5; round++) {
            String id = initiative("Decided twice at once", null);
            String first = decide(owner(), "First", id, "").path("id");
            List<Integer> answers = Stream.of("Second", "Third")
                    .map(title -> CompletableFuture.supplyAsync(
                            () -> decide(owner(), title, id, ", 'supersedes': '" + first + "'")))
                    .toList()
                    .stream()
                    .map(answer -> answer.join().statusCode())
                    .sorted()
                    .toList();
            assertEquals(List.of(201, 409), answers);
        }
    }

    @Test
    void onlyWhatIsOnesOwnIsDecided() {
        String id = initiative("Of somebody else", null);
        decide(as("mallory", Roles.BUSINESS_EXECUTIVE), "Not mine", id, "")
                .then()
                .statusCode(403)
                .body("detail", containsString("initiative"));
        decide(as("bo", Roles.FINANCE), "Not my role", id, "").then().statusCode(403);
        String objective = post(business(), "/objectives", json("""
            {'title': 'Owned', 'theme': 'SECURITY', 'businessOwner': {'subject': 'bo', 'name': null}}\
            """)).path("id");
        String nobodys = node("Of nobody", null);
        on(owner(), "OBJECTIVE", objective).then().statusCode(201);
        on(technology(), "OBJECTIVE", objective).then().statusCode(403);
        on(owner(), "PORTFOLIO_NODE", nobodys).then().statusCode(403);
        String first = decide(owner(), "First", id, "").path("id");
        String others = post(as("mallory", Roles.BUSINESS_EXECUTIVE), "/initiatives", json("{'title': 'Of mallory'}"))
                .path("id");
        decide(as("mallory", Roles.BUSINESS_EXECUTIVE), "Takes over", others, ", 'supersedes': '" + first + "'")
                .then()
                .statusCode(403);
    }

    @Test
    void decisionsAreFoundBySubjectTextAndDay() {
        String word = unique("word");
        String id = initiative("Much decided", null);
        decide(owner(), "Old " + word, id, ", 'decidedOn': '2026-01-15'").then().statusCode(201);
        decide(owner(), "New " + word, id, ", 'decidedOn': '2026-02-15'").then().statusCode(201);
        decide(owner(), "Other", id, ", 'decidedOn': '2026-02-01'").then().statusCode(201);

        get(viewer(), "/decisions?initiative=" + id)
                .then()
                .body("items.title", contains("New " + word, "Other", "Old " + word));
        get(viewer(), "/decisions?q=" + word.toUpperCase(java.util.Locale.ROOT) + "&since=2026-02-01")
                .then()
                .body("items.title", contains("New " + word));
        get(viewer(), "/decisions?sort=decidedOn&limit=1&initiative=" + id)
                .then()
                .body("items.title", contains("Old " + word));
        get(viewer(), "/decisions?initiative=" + initiative("Not decided", null))
                .then()
                .body("items", hasSize(0));
        get(viewer(), "/decisions?portfolioNode=" + node("Not decided", null))
                .then()
                .body("items.title", not(hasItem("Other")));
        for (String bad : List.of("since=soon", "current=maybe", "initiative=x", "objective=ext:a:b", "sort=title")) {
            get(viewer(), "/decisions?" + bad)
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo(bad.substring(0, bad.indexOf('='))));
        }
    }

    @Test
    void whatIsNotValidIsRefusedWithAPointer() {
        String id = initiative("Decided badly", null);
        Map<String, String> refused = Map.of(
                "'title': ' '",
                "/title",
                "'decided': null",
                "/decided",
                "'businessPeople': []",
                "/businessPeople",
                "'technologyPeople': [{'subject': 'bo'}]",
                "/technologyPeople/0",
                "'subjects': []",
                "/subjects",
                "'subjects': [{'kind': 'INITIATIVE', 'id': 'ext:jira:nothing'}]",
                "/subjects/0/id",
                "'subjects': [{'kind': 'PERSON', 'id': '" + id + "'}]",
                "/subjects/0/kind",
                "'options': [{'title': 'x'}]",
                "/options/0/chosen",
                "'decidedOn': '" + today.plusDays(2) + "'",
                "/decidedOn",
                "'supersedes': 'nothing'",
                "/supersedes");
        refused.forEach((field, pointer) -> {
            String name = field.substring(0, field.indexOf(':'));
            String body = Stream.of(
                            "'title': 'x'",
                            "'decided': 'y'",
                            "'businessPeople': [{'subject': 'bo'}]",
                            "'technologyPeople': [{'subject': 'to'}]",
                            "'subjects': [{'kind': 'INITIATIVE', 'id': '" + id + "'}]")
                    .filter(one -> !one.startsWith(name + ":"))
                    .reduce(field, (all, one) -> all + ", " + one);
            post(owner(), "/decisions", json("{" + body + "}"))
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo(pointer));
        });
    }

    private static RequestSpecification owner() {
        return as("bo", Roles.PORTFOLIO_MANAGER);
    }

    private static Response decide(RequestSpecification somebody, String title, String initiativeId, String more) {
        return post(somebody, "/decisions", json("""
            {'title': '%s', 'decided': 'The checkout goes live without gift cards.',
             'options': [{'title': 'Without', 'chosen': true}, {'title': 'Wait', 'chosen': false}],
             'businessPeople': [{'subject': 'bo', 'name': 'Bo'}], 'technologyPeople': [{'subject': 'to'}],
             'subjects': [{'kind': 'INITIATIVE', 'id': '%s'}]%s}\
            """, title, initiativeId, more));
    }

    private static Response on(RequestSpecification somebody, String kind, String id) {
        return post(somebody, "/decisions", json("""
            {'title': 'x', 'decided': 'y', 'businessPeople': [{'subject': 'bo'}],
             'technologyPeople': [{'subject': 'to'}], 'subjects': [{'kind': '%s', 'id': '%s'}]}\
            """, kind, id));
    }
}
