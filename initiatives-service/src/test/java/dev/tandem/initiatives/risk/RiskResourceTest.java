package dev.tandem.initiatives.risk;

import static dev.tandem.initiatives.Api.admin;
import static dev.tandem.initiatives.Api.as;
import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.initiative;
import static dev.tandem.initiatives.Api.json;
import static dev.tandem.initiatives.Api.patch;
import static dev.tandem.initiatives.Api.post;
import static dev.tandem.initiatives.Api.unique;
import static dev.tandem.initiatives.Api.viewer;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.initiatives.security.Roles;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class RiskResourceTest {

    private static final String LATE = json("""
        {'title': 'The supplier is late', 'probability': 4, 'impact': 3, 'response': 'REDUCE',
         'moneyImpact': {'amount': '80000.00', 'currency': 'EUR'}, 'owner': {'subject': 'to', 'name': 'To'}}\
        """);

    @Test
    void aRiskIsRecordedRevisedAndClosed() {
        String path = "/initiatives/" + initiative("Risky", null) + "/risks";
        Response made = post(business(), path, LATE);
        made.then()
                .statusCode(201)
                .header("ETag", equalTo("\"1\""))
                .body("exposure", equalTo(12), "status", equalTo("OPEN"), "bearing", equalTo("THREATENS"));
        String one = path + "/" + made.<String>path("id");

        patch(business(), one, 1, json("{'probability': 2}"))
                .then()
                .statusCode(200)
                .body("exposure", equalTo(6));
        patch(business(), one, 1, json("{'probability': 1}")).then().statusCode(412);
        patch(business(), one, 2, json("{'probability': 2}"))
                .then()
                .statusCode(200)
                .header("Tandem-Position", nullValue())
                .body("version", equalTo(2));
        patch(business(), one, 2, json("{'status': 'CLOSED', 'moneyImpact': null}"))
                .then()
                .statusCode(200)
                .header("Tandem-Position", notNullValue())
                .body("status", equalTo("CLOSED"), "moneyImpact", nullValue());
        get(viewer(), path + "?status=OPEN").then().body("items", equalTo(List.of()));
    }

    @Test
    void aRiskIsNamedByTheKeyOfAnotherSystem() {
        String path = "/initiatives/" + initiative("Registered elsewhere", null) + "/risks";
        String key = unique("R");
        String id = post(business(), path, registered(key))
                .then()
                .statusCode(201)
                .body("externalReference.source", equalTo("register"), "externalReference.key", equalTo(key))
                .extract()
                .path("id");
        String one = path + "/ext:register:" + key;

        get(viewer(), one).then().statusCode(200).body("id", equalTo(id));
        Response revised = patch(business(), one, 1, json("{'probability': 5}"));
        revised.then().statusCode(200).body("externalReference.key", equalTo(key));
        post(business(), path, registered(key))
                .then()
                .statusCode(409)
                .body("type", endsWith("reference-taken"), "errors[0].pointer", equalTo("/externalReference"));
        String other = path + "/" + post(business(), path, LATE).<String>path("id");
        patch(business(), other, 1, json("{'externalReference': {'source': 'register', 'key': '%s'}}", key))
                .then()
                .statusCode(409)
                .body("type", endsWith("reference-taken"), "errors[0].pointer", equalTo("/externalReference"));

        patch(business(), one, 2, json("{'externalReference': null}"))
                .then()
                .statusCode(200)
                .body("externalReference", nullValue());
        get(viewer(), one).then().statusCode(404);
        patch(business(), other, 1, json("{'externalReference': {'source': 'register', 'key': '%s'}}", key))
                .then()
                .statusCode(200);
        get(viewer(), path + "/" + id + "?asOf=" + revised.<String>path("updatedAt"))
                .then()
                .body("externalReference.key", equalTo(key));
        get(viewer(), "/initiatives/" + initiative("Not registered", null) + "/risks/ext:register:" + key)
                .then()
                .statusCode(404);
    }

    @Test
    void aClientGivesKeysOfItsOwnSourceOnly() {
        String source = unique("register");
        post(admin(), "/sources", json("{'source': '%s', 'client': 'registrar'}", source))
                .then()
                .statusCode(201);
        String path = "/initiatives/"
                + post(as("registrar", Roles.INTEGRATOR), "/initiatives", json("""
                    {'title': 'Of a client', 'externalReferences': [{'source': '%s', 'key': 'I-1'}]}\
                    """, source))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id")
                + "/risks";
        String body = LATE.replaceFirst("}$", ", \"externalReference\": {\"source\": \"%s\", \"key\": \"R-1\"}}");

        post(as("registrar", Roles.INTEGRATOR), path, body.formatted("jira"))
                .then()
                .statusCode(403)
                .body("type", endsWith("foreign-source"));
        post(as("registrar", Roles.INTEGRATOR), path, body.formatted(source))
                .then()
                .statusCode(201);
    }

    private static String registered(String key) {
        return json("""
            {'title': 'The supplier is late', 'probability': 4, 'impact': 3, 'response': 'REDUCE',
             'externalReference': {'source': 'register', 'key': '%s'}}\
            """, key);
    }

    @Test
    void moneyIsShownToThoseWhoMayReadIt() {
        String path = "/initiatives/" + initiative("Costly risk", null) + "/risks";
        String one = path + "/" + post(business(), path, LATE).<String>path("id");

        get(business(), one).then().body("moneyImpact.amount", equalTo("80000.00"), "moneyHidden", equalTo(false));
        get(viewer(), one).then().body("moneyImpact", nullValue(), "moneyHidden", equalTo(true));
        get(viewer(), path).then().body("items[0].moneyImpact", nullValue());
    }

    @Test
    void aRiskIsReadAsItWasKnownAtAnInstant() {
        String path = "/initiatives/" + initiative("Judged twice", null) + "/risks";
        Response made = post(business(), path, LATE);
        String one = path + "/" + made.<String>path("id");
        String then = made.path("updatedAt");
        patch(business(), one, 1, json("{'probability': 1}")).then().statusCode(200);

        get(business(), one + "?asOf=" + then)
                .then()
                .statusCode(200)
                .body(
                        "exposure", equalTo(12),
                        "version", equalTo(1),
                        "owner.subject", equalTo("to"),
                        "moneyImpact.amount", equalTo("80000.00"));
        get(viewer(), one + "?asOf=" + then)
                .then()
                .body("exposure", equalTo(12), "moneyImpact", nullValue(), "moneyHidden", equalTo(true));
        get(viewer(), one + "?asOf=2020-01-01T00:00:00Z").then().statusCode(404);
    }

    @Test
    void listsAreNarrowedAndSorted() {
        String path = "/initiatives/" + initiative("Often at risk", null) + "/risks";
        for (String title : List.of("b", "a", "c")) {
            post(business(), path, json("""
                {'title': '%s', 'bearing': 'REDUCED', 'probability': 1, 'impact': 5, 'response': 'AVOID'}\
                """, title)).then().statusCode(201);
        }
        post(business(), path, LATE).then().statusCode(201);

        get(viewer(), path + "?bearing=REDUCED&sort=title&limit=2")
                .then()
                .body("items.title", equalTo(List.of("a", "b")), "next", notNullValue());
        get(viewer(), path + "?sort=cost").then().statusCode(400).body("errors[0].parameter", equalTo("sort"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'title': ' ', 'probability': 1, 'impact': 1, 'response': 'AVOID'}          | /title",
                "{'title': 'x', 'probability': 0, 'impact': 1, 'response': 'AVOID'}          | /probability",
                "{'title': 'x', 'probability': 6, 'impact': 1, 'response': 'AVOID'}          | /probability",
                "{'title': 'x', 'probability': 1.9, 'impact': 1, 'response': 'AVOID'}        | /probability",
                "{'title': 'x', 'probability': 1, 'response': 'AVOID'}                       | /impact",
                "{'title': 'x', 'probability': 1, 'impact': 1}                               | /response",
                "{'title': 'x', 'probability': 1, 'impact': 1, 'response': 'HOPE'}           | /response",
            })
    void whatIsNotValidIsRefusedWithAPointer(String body, String pointer) {
        post(business(), "/initiatives/" + initiative("Judged badly", null) + "/risks", json(body))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo(pointer));
    }
}
