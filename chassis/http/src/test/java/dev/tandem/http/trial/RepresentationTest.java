package dev.tandem.http.trial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader gets: tags, answers that are not sent again, and the fields asked for. */
@QuarkusTest
@QuarkusTestResource(TestKeys.class)
class RepresentationTest {

    private static final String TRIALS = "/api/v1/trials";
    private static final String VERSION = TRIALS + "/ext:a:b/version";

    private static RequestSpecification viewer() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(TestKeys.sign(TestKeys.claims("vera", "viewer")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {VERSION, "/api/v1/trials?limit=2", "/api/v1/trials/versions?limit=2", "/api/v1/trials/picture"})
    void whatIsReadIsNotSentAgainWhileItIsTheSame(String path) {
        Response first = viewer().get(path);
        first.then().statusCode(200).header("Cache-Control", "private, no-cache");
        String tag = first.header("ETag");

        viewer().header("If-None-Match", "\"other\", W/" + tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .header("Cache-Control", "private, no-cache")
                .header("X-Request-Id", notNullValue())
                .body(emptyOrNullString());
        Response again = viewer().header("If-None-Match", "\"other\"").get(path);
        assertEquals(200, again.statusCode());
        assertEquals(first.asString(), again.asString());
        assertEquals(first.contentType(), again.contentType());
    }

    @Test
    void tagOfWhatHasAVersionBeginsWithItAndFitsAChange() {
        String tag = viewer().get(VERSION).header("ETag");

        assertEquals(true, tag.matches("\"7-[A-Za-z0-9+/]{16}\""), tag);
        viewer().contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body("{\"count\": 2}")
                .patch("/api/v1/trials/ext:a:b")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }

    @Test
    void headTellsTheSameAsGetWithoutABody() {
        Response get = viewer().get(VERSION);
        viewer().head(VERSION)
                .then()
                .statusCode(200)
                .header("ETag", get.header("ETag"))
                .header("Content-Length", Integer.toString(get.asByteArray().length))
                .contentType(get.contentType())
                .body(emptyOrNullString());
        viewer().header("If-None-Match", get.header("ETag"))
                .head(VERSION)
                .then()
                .statusCode(304);
    }

    @Test
    void onlyTheFieldsAskedForAreSentUnderATagOfTheirOwn() {
        Response whole = viewer().get(VERSION);
        Response some = viewer().queryParam("fields", "id,changes.to").get(VERSION);

        some.then().statusCode(200).contentType("application/json");
        assertEquals(
                Map.of("id", "ext:a:b", "changes", List.of(Map.of("to", "b"))),
                some.jsonPath().getMap("$"));
        assertNotEquals(whole.header("ETag"), some.header("ETag"));
        viewer().header("If-None-Match", some.header("ETag"))
                .queryParam("fields", "id,changes.to")
                .get(VERSION)
                .then()
                .statusCode(304);
    }

    @Test
    void fieldsOfAListAreThoseOfItsItemsAndThePagesGoOn() {
        Response page =
                viewer().queryParam("fields", "id").queryParam("limit", 2).get("/api/v1/trials/versions");

        page.then()
                .statusCode(200)
                .body("items", equalTo(List.of(Map.of("id", "t"), Map.of("id", "t"))))
                .body("next", notNullValue())
                .header("Link", containsString("fields=id"))
                .header("Link", matchesPattern("<.*>; rel=\"next\""));
        viewer().get("/api/v1/trials/versions").then().body("next", nullValue()).body("items", hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,nothing", "changes.nothing", "id,", "*"})
    void fieldsThatTheAnswerHasNotAreRefused(String fields) {
        viewer().queryParam("fields", fields)
                .get(VERSION)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .header("ETag", nullValue())
                .header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors[0].parameter", equalTo("fields"))
                .body("errors[0].detail", not(emptyOrNullString()));
    }

    @Test
    void fieldsAreKnownOnlyWhereSomethingIsReadInJson() {
        viewer().queryParam("fields", "id")
                .get("/api/v1/trials/picture")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
        viewer().contentType("application/json")
                .queryParam("fields", "title")
                .body("{\"title\": \"A\"}")
                .post("/api/v1/trials")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=0",
                "application/json; Q=0.000",
                "application/json;q=0, */*",
                "*/*;q=0",
                "application/*;q=0, text/html",
                "json",
                ",;"
            })
    void whoRefusesTheOnlyFormByItsWeightGetsNone(String accept) {
        for (String header : List.of(accept, accept + ", application/pdf")) {
            viewer().accept(header)
                    .get(TRIALS)
                    .then()
                    .statusCode(406)
                    .body("type", equalTo("/problems/not-acceptable"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;q=0.001",
                "*/*;q=0, application/json",
                "text/html;q=0, */*;q=0.1",
                "application/*;q=0.5, application/pdf"
            })
    void aFormThatIsLeastLikedIsLikedAllTheSame(String accept) {
        viewer().accept(accept).get(TRIALS).then().statusCode(200).contentType("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/*|application/json",
                "application/json|application/json",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8|application/json",
                "text/csv|text/csv",
                "text/csv;q=0.5,application/json|application/json",
                "application/json;q=0.5,text/csv|text/csv",
                "application/*|application/json",
                "''|application/json",
                "text/*|text/csv",
                "application/json;q=0,*/*|text/csv",
                "application/x-ndjson|application/x-ndjson"
            })
    void theFormOfATableIsTheOneThatAcceptLikesBest(String accept, String form) {
        viewer().accept(accept)
                .get(TRIALS + "/table?count=1")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(form))
                .header("Vary", "Accept")
                .header("Cache-Control", form.equals("application/json") ? "private, no-cache" : "no-store");
    }
}
