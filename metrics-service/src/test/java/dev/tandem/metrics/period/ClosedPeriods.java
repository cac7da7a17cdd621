package dev.tandem.metrics.period;

import dev.tandem.embedded.quarkus.Made;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.metrics.measurement.Facts;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

/** What tests of periods do over HTTP. Fiona and Frank are of finance. */
public final class ClosedPeriods {

    public static final String FIONA = TestTokens.of("fiona", "finance");
    public static final String FRANK = TestTokens.of("frank", "finance");

    private ClosedPeriods() {}

    public static ValidatableResponse post(String token, String path, String body) {
        return Facts.anyone()
                .auth()
                .oauth2(token)
                .contentType("application/json")
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    public static JsonPath read(String path) {
        return Facts.anyone()
                .auth()
                .oauth2(FIONA)
                .get("/api/v1" + path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static void close(String month) {
        post(FIONA, "/periods/" + month + "/closing", "{}").statusCode(200);
    }

    /** The id of a late entry that Fiona asks for. */
    public static String requested(String month, String source) {
        return Made.id(
                post(FIONA, "/late-entries", """
            {"period": "%s", "source": %s, "reason": "The invoice came late"}\
            """.formatted(month, source == null ? "null" : "\"" + source + "\""))
                        .statusCode(201));
    }

    /** The id of a late entry that Fiona asks for and Frank approves. */
    public static String approved(String month, String source) {
        String id = requested(month, source);
        post(FRANK, "/late-entries/" + id + "/decision", "{\"decision\": \"APPROVE\"}")
                .statusCode(200);
        return id;
    }
}
