package dev.tandem.http.trial;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole chassis in a running application with one small resource. */
@QuarkusTest
@QuarkusTestResource(TestKeys.class)
class ChassisHttpTest {

    private static final String TRIALS = "/api/v1/trials";

    private static RequestSpecification viewer() {
        return given().config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .auth()
                .oauth2(TestKeys.sign(TestKeys.claims("vera", "viewer")));
    }

    private static ValidatableResponse problem(Response response, int status, String type) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .header("X-Request-Id", notNullValue())
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body("type", equalTo("/problems/" + type))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("instance", notNullValue())
                .body("requestId", equalTo(response.getHeader("X-Request-Id")))
                .body("errors", notNullValue());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.tandem.http.trial.BadRequests#all")
    void badBodyIsRefusedWithItsPlace(String what, String body, int status, String type, String pointer, String words) {
        ValidatableResponse refused =
                problem(viewer().contentType("application/json").body(body).post(TRIALS), status, type);
        if (!pointer.equals("*")) {
            refused.body("errors[0].pointer", equalTo(pointer));
        }
        refused.body("errors[0].detail", containsString(words)).body("errors", hasSize(1));
        String told = refused.extract().asString();
        assertTrue(!told.matches("(?s).*(`|Feature|Constraints|Source:|Exception).*"), told);
    }

    @Test
    void goodBodyComesBackWithEveryDigitAndWithItsNulls() {
        viewer().contentType("application/json")
                .body("""
                    {"title": "Grün", "amount": "12345678901234567.890", "startOn": "2028-02-29", "month": "2026-03",
                     "at": "2026-03-31T14:00:00+02:00", "kind": "RED", "labels": {"x": "1"}, "count": 3}\
                    """)
                .post(TRIALS)
                .then()
                .statusCode(201)
                .header("Cache-Control", "no-store")
                .body("title", equalTo("Grün"))
                .body("amount", equalTo("12345678901234567.890"))
                .body("startOn", equalTo("2028-02-29"))
                .body("month", equalTo("2026-03"))
                .body("at", equalTo("2026-03-31T12:00:00Z"))
                .body("$", hasKey("parts"))
                .body("parts", nullValue());
    }

    @Test
    void severalViolationsAreAllTold() {
        problem(
                        viewer().contentType("application/json")
                                .body("{\"title\": \"\", \"parts\": [{\"name\": null, \"size\": 11}]}")
                                .post(TRIALS),
                        422,
                        "invalid-body")
                .body("errors.pointer", equalTo(List.of("/parts/0/name", "/parts/0/size", "/title")))
                .body("detail", equalTo("3 fields are not valid."));
    }

    @Test
    void missingBodyIsRefused() {
        problem(viewer().contentType("application/json").post(TRIALS), 400, "malformed-json");
        problem(viewer().contentType("application/json").body("  ").post(TRIALS), 400, "malformed-json");
    }

    @Test
    void bodyThatIsNotUtf8IsRefused() {
        byte[] latin = "{\"title\": \"Gr\u00fcn\"}".getBytes(StandardCharsets.ISO_8859_1);
        problem(viewer().contentType("application/json").body(latin).post(TRIALS), 400, "invalid-encoding");
        byte[] utf16 = "{\"title\": \"Gr\u00fcn\"}".getBytes(StandardCharsets.UTF_16LE);
        viewer().contentType("application/json").body(utf16).post(TRIALS).then().statusCode(400);
        problem(viewer().contentType("text/csv").body(latin).post(TRIALS + "/bulk"), 400, "invalid-encoding");
        problem(
                viewer().contentType("application/json; charset=iso-8859-1")
                        .body(latin)
                        .post(TRIALS),
                415,
                "unsupported-media-type");
    }

    @Test
    void wrongMediaTypeIsRefused() {
        problem(viewer().contentType("application/xml").body("<a/>").post(TRIALS), 415, "unsupported-media-type");
        problem(viewer().accept("text/csv").get(TRIALS), 406, "not-acceptable");
    }

    @Test
    void aTableIsGivenInEveryFormAndItsErrorsAreProblems() {
        Response csv = viewer().accept("text/csv").get(TRIALS + "/table?count=2");
        assertEquals("text/csv;charset=UTF-8;header=present", csv.header("Content-Type"));
        assertEquals("id,amount\r\n\"'=0\",0\r\n\"'=1\",-1\r\n", csv.asString());
        assertEquals(
                "{\"id\":\"=0\",\"amount\":\"0\"}\n{\"id\":\"=1\",\"amount\":\"-1\"}\n",
                viewer().accept("application/x-ndjson")
                        .get(TRIALS + "/table?count=2")
                        .asString());
        viewer().get(TRIALS + "/table?count=2").then().body("rows.amount", equalTo(List.of("0", "-1")));
        problem(viewer().accept("text/csv").get(TRIALS + "/table?count=3"), 422, "invalid-body");
        problem(viewer().accept("text/csv").get(TRIALS + "/table?count=x"), 400, "invalid-parameter");
        problem(viewer().accept("application/x-ndjson").get(TRIALS + "/table?other=1"), 400, "unknown-parameter");
        problem(viewer().accept("application/pdf").get(TRIALS + "/table"), 406, "not-acceptable");
        given().accept("text/csv")
                .get(TRIALS + "/table")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "*/*", "application/*", "text/*"})
    void aBodyWhoseFormIsNotNamedIsRefused(String form) {
        for (String path : List.of(TRIALS, TRIALS + "/bulk")) {
            RequestSpecification request = viewer().body("{\"title\": \"a\"}".getBytes(StandardCharsets.UTF_8));
            problem(
                    form.isEmpty()
                            ? request.noContentType().post(path)
                            : request.header("Content-Type", form).post(path),
                    415,
                    "unsupported-media-type");
        }
        problem(viewer().noContentType().post(TRIALS + "/bulk"), 415, "unsupported-media-type");
    }

    @Test
    void aBodyThatNobodyAskedForIsRefused() {
        viewer().noContentType().post(TRIALS + "/bell?count=2").then().statusCode(204);
        problem(
                viewer().contentType("application/json").body("{\"x\": 1").post(TRIALS + "/bell"),
                415,
                "unsupported-media-type");
    }

    @Test
    void bodyOverTheLimitIsRefused() {
        String large = "{\"title\": \"" + "x".repeat(1_048_576) + "\"}";
        problem(viewer().contentType("application/json").body(large).post(TRIALS), 413, "body-too-large");
    }

    @Test
    void unknownPathAndMethodAreRefused() {
        problem(viewer().get("/api/v1/nothing"), 404, "not-found");
        problem(viewer().delete(TRIALS), 405, "method-not-allowed");
        problem(viewer().get("/"), 404, "not-found");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        limti=5             | unknown-parameter | limti
        Limit=5             | unknown-parameter | Limit
        limit=0             | invalid-parameter | limit
        limit=201           | invalid-parameter | limit
        limit=abc           | invalid-parameter | limit
        limit=1.9           | invalid-parameter | limit
        limit=99999999999   | invalid-parameter | limit
        limit=              | invalid-parameter | limit
        limit=%2B5          | invalid-parameter | limit
        limit=005           | invalid-parameter | limit
        limit=-0            | invalid-parameter | limit
        limit=%D9%A5        | invalid-parameter | limit
        limit=4294967297    | invalid-parameter | limit
        from=0200-02-28     | invalid-parameter | from
        from=1799-12-31     | invalid-parameter | from
        limit=5&limit=6     | invalid-parameter | limit
        limit=5;limit=6     | invalid-parameter | limit
        limit=5;other=6     | invalid-parameter | limit
        limit=5;            | invalid-parameter | limit
        cursor=abc          | invalid-cursor    | cursor
        cursor=%00          | invalid-parameter | cursor
        cursor=%FF          | invalid-parameter | cursor
        from=2026-02-31     | invalid-parameter | from
        from=1              | invalid-parameter | from
        kind=BLUE           | invalid-parameter | kind
        kind=red            | invalid-parameter | kind
        count=-1            | invalid-parameter | count
        count=x             | invalid-parameter | count
        """)
    void badParameterIsRefusedByName(String query, String type, String parameter) {
        problem(viewer().urlEncodingEnabled(false).get(TRIALS + "?" + query), 400, type)
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void referenceInPathIsAnIdOrExternal() {
        viewer().get(TRIALS + "/ext:gmpp:A 1:ü").then().statusCode(200).body("id", equalTo("ext:gmpp:A 1:ü"));
        problem(viewer().get(TRIALS + "/17"), 400, "invalid-parameter").body("errors[0].parameter", equalTo("id"));
        problem(viewer().urlEncodingEnabled(false).get(TRIALS + "/ext:a:%00"), 400, "invalid-parameter");
    }

    @Test
    void pagesAreLinkedUntilTheLast() {
        Response first = viewer().get(TRIALS + "?label=a:b&label=c:d");
        first.then().statusCode(200).body("items", hasSize(50));
        assertEquals(
                "<" + TRIALS + "?label=a%3Ab&label=c%3Ad&cursor=" + first.path("next") + ">; rel=\"next\"",
                first.getHeader("Link"));
        Response last = viewer().get(TRIALS + "?label=a:b&label=c:d&limit=200&cursor=" + first.path("next"));
        last.then().statusCode(200).body("items", hasSize(70)).body("next", nullValue());
        assertEquals(null, last.getHeader("Link"));
    }

    @Test
    void aCursorHoldsForItsListAndItsFiltersOnly() {
        String next = viewer().get(TRIALS + "?label=a:b&limit=5").path("next");
        viewer().get(TRIALS + "?limit=7&label=a:b&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items[0]", equalTo(6));
        for (String other : List.of(
                "?cursor=" + next,
                "?label=a:c&cursor=" + next,
                "?label=a:b&kind=RED&cursor=" + next,
                "?label=a:b&cursor=" + next.substring(0, next.length() - 1),
                "?label=a:b&cursor=" + next.substring(1),
                "?label=a:b&cursor=" + next.substring(0, next.indexOf('.')))) {
            problem(viewer().get(TRIALS + other), 400, "invalid-cursor").body("errors[0].parameter", equalTo("cursor"));
        }
    }

    @Test
    void theAddressOfWhatWasMadeDoesNotRepeatWhatTheClientSaysItsHostIs() {
        viewer().header("Host", "evil.example")
                .contentType("application/json")
                .body("{\"title\": \"a\"}")
                .post(TRIALS + "/made")
                .then()
                .statusCode(201)
                .header("Location", equalTo(TRIALS + "/ext:a:b"));
    }

    @Test
    void whatTheGatewayLetsPassIsNotTooLongHere() {
        viewer().get(TRIALS + "/ext:a:" + "b".repeat(250) + "?x=" + "y".repeat(8_000))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/unknown-parameter"));
        viewer().header("X-Padding", "z".repeat(20_000)).get(TRIALS).then().statusCode(200);
    }

    /** Else a client that stalls would be told that the service broke. */
    @Test
    void aServiceWaitsForABodyLongerThanTheMinuteOfTheGateway() {
        Duration patience = ConfigProvider.getConfig().getValue("quarkus.http.read-timeout", Duration.class);
        assertTrue(patience.compareTo(Duration.ofMinutes(1)) > 0, patience.toString());
    }

    @Test
    void requestIdIsKeptWhenWellFormed() {
        viewer().header("X-Request-Id", "my-id.1").get(TRIALS).then().header("X-Request-Id", equalTo("my-id.1"));
        viewer().header("X-Request-Id", "my id")
                .get(TRIALS)
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-.*"));
    }

    @Test
    void traceGoesOn() {
        viewer().header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get(TRIALS + "/ext:a:b")
                .then()
                .body("trace", matchesPattern("00-0af7651916cd43dd8448eb211c80319c-[0-9a-f]{16}-01"))
                .body("subject", equalTo("vera"))
                .body("name", equalTo("Vera Viewer"));
    }

    @Test
    void changeNeedsTheVersion() {
        String path = TRIALS + "/ext:a:b";
        RequestSpecification patch =
                viewer().contentType("application/merge-patch+json").body("{\"count\": 2}");
        problem(patch.patch(path), 428, "precondition-required").body("errors[0].header", equalTo("If-Match"));
        problem(patch.header("If-Match", "\"6\"").patch(path), 412, "precondition-failed");
    }

    @Test
    void mergePatchSetsAndRemoves() {
        viewer().contentType("application/merge-patch+json")
                .header("If-Match", "\"7\"")
                .body("{\"count\": null, \"title\": \"New\", \"labels\": {\"a\": null, \"c\": \"3\"}}")
                .patch(TRIALS + "/ext:a:b")
                .then()
                .statusCode(200)
                .body("title", equalTo("New"))
                .body("count", nullValue())
                .body("kind", equalTo("RED"))
                .body("labels", equalTo(Map.of("b", "2", "c", "3")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"nope": null}          | 422 | /nope
        {"nope": 1}             | 422 | /nope
        {"title": null}         | 422 | /title
        {"count": 1.5}          | 422 | /count
        {"labels": {"a": 1}}    | 422 | /labels/a
        {"count": 1, "count": 2}| 400 | /count
        [1]                     | 422 | ``
        """)
    void badMergePatchIsRefusedWithItsPlace(String body, int status, String pointer) {
        viewer().contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(body)
                .patch(TRIALS + "/ext:a:b")
                .then()
                .statusCode(status)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void deepNestingIsRefused() {
        problem(
                viewer().contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body("{\"labels\": " + "[".repeat(1000))
                        .patch(TRIALS + "/ext:a:b"),
                400,
                "malformed-json");
    }

    @Test
    void faultIsAnsweredWithoutItsInnards() {
        problem(viewer().get(TRIALS + "/fault"), 500, "internal-error").body("detail", not(containsString("secret")));
        problem(viewer().get(TRIALS + "/own-json-fault"), 500, "internal-error").body("errors", hasSize(0));
    }

    @Test
    void streamedBodyMayBeLargeAndCompressed() throws IOException {
        byte[] rows = "a,b,c\n".repeat(500_000).getBytes(StandardCharsets.UTF_8);
        viewer().contentType("text/csv")
                .body(rows)
                .post(TRIALS + "/bulk")
                .then()
                .body("bytes", equalTo(3_000_000));
        viewer().contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .body(gzip(rows))
                .post(TRIALS + "/bulk")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(3_000_000));
    }

    @Test
    void gzipBombIsRefused() throws IOException {
        byte[] bomb = gzip(new byte[40 << 20]);
        assertTrue(bomb.length < 100_000);
        problem(
                viewer().contentType("text/csv")
                        .header("Content-Encoding", "gzip")
                        .body(bomb)
                        .post(TRIALS + "/bulk"),
                413,
                "body-too-large");
    }

    @Test
    void brokenGzipIsRefused() throws IOException {
        byte[] whole = gzip("a,b,c\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
        problem(gzipped(Arrays.copyOf(whole, whole.length / 2)), 400, "invalid-encoding");
        problem(gzipped("a,b".getBytes(StandardCharsets.UTF_8)), 400, "invalid-encoding");
        problem(
                gzipped((new String(whole, StandardCharsets.ISO_8859_1) + "junk")
                        .getBytes(StandardCharsets.ISO_8859_1)),
                400,
                "invalid-encoding");
    }

    @Test
    void compressionIsRefusedElsewhere() throws IOException {
        problem(
                        viewer().contentType("application/json")
                                .header("Content-Encoding", "gzip")
                                .body(gzip("{}".getBytes(StandardCharsets.UTF_8)))
                                .post(TRIALS),
                        415,
                        "unsupported-media-type")
                .body("errors[0].header", equalTo("Content-Encoding"));
        problem(
                viewer().contentType("text/csv")
                        .header("Content-Encoding", "br")
                        .body("x")
                        .post(TRIALS + "/bulk"),
                415,
                "unsupported-media-type");
    }

    @Test
    void whereNoBodyIsReadOneIsPassedOverWhateverItIs() {
        viewer().contentType("application/json; charset=iso-8859-1")
                .header("Content-Encoding", "br")
                .body(new byte[2 << 20])
                .get(TRIALS)
                .then()
                .statusCode(200);
    }

    private static Response gzipped(byte[] body) {
        return viewer().contentType("text/csv")
                .header("Content-Encoding", "gzip")
                .body(body)
                .post(TRIALS + "/bulk");
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(plain);
        }
        return compressed.toByteArray();
    }
}
