package dev.tandem.webhooks.trial;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.embedded.quarkus.TestTokens;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What tests do with webhooks over HTTP, as a client of their own. Closing removes all that they defined. */
public final class Hooks implements AutoCloseable {

    public static final String ADMIN = TestTokens.of("admin-1", "admin");

    public final String client = "client-" + UUID.randomUUID().toString().substring(0, 8);

    private final List<String> defined = new ArrayList<>();

    /** A webhook as it was answered when it was defined. */
    public record Hook(String id, String secret) {}

    /** Somebody without a token; the content type is sent as it is. */
    public static RequestSpecification anyone() {
        return given().config(RestAssured.config()
                .encoderConfig(
                        EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false)));
    }

    public RequestSpecification integrator() {
        return anyone().auth().oauth2(TestTokens.of(client, "integrator"));
    }

    public static RequestSpecification admin() {
        return anyone().auth().oauth2(ADMIN);
    }

    /** Defines one for events about these subjects; about all when there are none. */
    public Hook define(String url, UUID... subjects) {
        return define(url, "[]", subjects);
    }

    public Hook define(String url, String types, UUID... subjects) {
        String about =
                List.of(subjects).stream().map(id -> "\"" + id + "\"").toList().toString();
        JsonNode answer = integrator()
                .contentType("application/json")
                .body("{\"title\": \"A webhook\", \"url\": \"%s\", \"types\": %s, \"subjects\": %s}"
                        .formatted(url, types, about))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .as(JsonNode.class);
        String id = answer.at("/webhook/id").asText();
        defined.add(id);
        return new Hook(id, answer.path("secret").asText());
    }

    public JsonPath get(Hook hook) {
        return integrator()
                .get("/api/v1/webhooks/" + hook.id())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    public ValidatableResponse patch(Hook hook, String body) {
        return integrator()
                .header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body(body)
                .patch("/api/v1/webhooks/" + hook.id())
                .then();
    }

    public ValidatableResponse post(Hook hook, String path) {
        return integrator().post("/api/v1/webhooks/" + hook.id() + "/" + path).then();
    }

    public ValidatableResponse post(Hook hook, String path, String body) {
        return integrator()
                .contentType("application/json")
                .body(body)
                .post("/api/v1/webhooks/" + hook.id() + "/" + path)
                .then();
    }

    /** The newest first. */
    public List<Logged> deliveries(Hook hook, String query) {
        return integrator()
                .get("/api/v1/webhooks/" + hook.id() + "/deliveries" + query)
                .then()
                .statusCode(200)
                .extract()
                .as(Log.class)
                .items();
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Log(List<Logged> items) {}

    public JsonPath delivery(Hook hook, String id) {
        return integrator()
                .get("/api/v1/webhooks/" + hook.id() + "/deliveries/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** A delivery in a list. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Logged(
            String id,
            String eventId,
            String type,
            String subject,
            String status,
            int attemptCount,
            String nextAttemptAt,
            String createdAt,
            String endedAt) {}

    @Override
    public void close() {
        for (String id : defined) {
            integrator().header("If-Match", "*").delete("/api/v1/webhooks/" + id);
        }
    }
}
