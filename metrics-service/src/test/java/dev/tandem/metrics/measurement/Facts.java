package dev.tandem.metrics.measurement;

import static io.restassured.RestAssured.given;

import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.metrics.projection.InitiativesServiceDouble;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What tests of measurements do over HTTP. Every instance has a source and metrics of its own. */
public final class Facts {

    public static final String FINANCE = TestTokens.of("fin-1", "finance");

    public final String source = "src-" + UUID.randomUUID().toString().substring(0, 8);

    /** Defines a metric with a fresh key. */
    public String metric(String kind, String aggregation) {
        return metric("\"kind\": \"" + kind + "\", \"aggregation\": \"" + aggregation + "\"");
    }

    /** Defines a metric with a fresh key, given all else that it has. */
    public String metric(String fields) {
        String key = "m-" + UUID.randomUUID().toString().substring(0, 8);
        anyone().auth()
                .oauth2(FINANCE)
                .contentType("application/json")
                .body("{\"key\": \"" + key + "\", \"title\": \"Metric " + key + "\", " + fields + "}")
                .post("/api/v1/metrics")
                .then()
                .statusCode(201);
        return key;
    }

    /** Makes an initiative known; its external reference is {@code ext:<source>:<key>}. */
    public UUID initiative(InitiativesServiceDouble initiatives, String key) {
        UUID id = initiatives.initiative(
                null,
                "Initiative " + key,
                "LIVE",
                "externalReferences",
                List.of(InitiativesServiceDouble.reference(source, key)));
        awaitKnown(initiatives);
        return id;
    }

    /** Waits until this service has applied all that was told. */
    public void awaitKnown(InitiativesServiceDouble initiatives) {
        for (int attempt = 0; attempt < 10; attempt++) {
            Response response = given().auth()
                    .oauth2(FINANCE)
                    .header("Tandem-After", initiatives.position())
                    .get("/api/v1/metrics?limit=1");
            if (response.statusCode() == 200) {
                return;
            }
        }
        throw new AssertionError("The initiative did not arrive.");
    }

    public String row(String id, String metric, String on, String value, String others) {
        return """
                {"source": "%s", "id": "%s", "metric": "%s", "on": "%s", "value": %s%s}""".formatted(
                        source,
                        id,
                        metric,
                        on,
                        value == null ? "null" : "\"" + value + "\"",
                        others.isEmpty() ? "" : ", " + others);
    }

    public static String array(String... rows) {
        return "[" + String.join(",\n", rows) + "]";
    }

    public JsonPath record(String... rows) {
        return post(FINANCE, "application/json", "", array(rows))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public static Response post(String token, String contentType, String query, String body) {
        return request(token, contentType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/measurements/bulk" + query);
    }

    /** A request without a token, whose text is UTF-8 without saying so. */
    public static RequestSpecification anyone() {
        return given().config(RestAssured.config()
                .encoderConfig(EncoderConfig.encoderConfig()
                        .defaultContentCharset(StandardCharsets.UTF_8)
                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    static RequestSpecification request(String token, String contentType) {
        return anyone().auth().oauth2(token).header("Content-Type", contentType);
    }

    public JsonPath list(String token, String query) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/measurements?source=" + source + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** accepted, corrected, unchanged, refused, unresolved. */
    public static List<Integer> counts(JsonPath answer) {
        return List.of(
                answer.getInt("accepted"),
                answer.getInt("corrected"),
                answer.getInt("unchanged"),
                answer.getInt("refused"),
                answer.getInt("unresolved"));
    }
}
