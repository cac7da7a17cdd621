package dev.tandem.initiatives;

import static io.restassured.RestAssured.given;

import dev.tandem.embedded.quarkus.Made;
import dev.tandem.embedded.quarkus.TestTokens;
import dev.tandem.initiatives.security.Roles;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;

/** Sends requests as somebody, for tests over HTTP. */
public final class Api {

    /** Texts go out as UTF-8 and media types as they are written. */
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset(StandardCharsets.UTF_8)
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/merge-patch+json", ContentType.TEXT)
                    .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
                    .encodeContentTypeAs("text/csv", ContentType.TEXT));

    private Api() {}

    /** A request with a token of these roles. */
    public static RequestSpecification as(String subject, String... roles) {
        return given().config(UTF_8)
                .header("Authorization", "Bearer " + TestTokens.named(subject, subject + " by name", roles));
    }

    public static RequestSpecification business() {
        return as("bianca", Roles.BUSINESS_EXECUTIVE);
    }

    public static RequestSpecification technology() {
        return as("theo", Roles.TECHNOLOGY_EXECUTIVE);
    }

    public static RequestSpecification viewer() {
        return as("vera", Roles.VIEWER);
    }

    public static RequestSpecification admin() {
        return as("ada", Roles.ADMIN);
    }

    /** Posts JSON and gives the answer, whatever its status. */
    public static Response post(RequestSpecification somebody, String path, String json) {
        return somebody.contentType(ContentType.JSON).body(json).post("/api/v1" + path);
    }

    /** Sends a merge-patch based on a version. */
    public static Response patch(RequestSpecification somebody, String path, long version, String json) {
        return somebody.header("If-Match", "\"" + version + "\"")
                .contentType("application/merge-patch+json")
                .body(json)
                .patch("/api/v1" + path);
    }

    public static Response delete(RequestSpecification somebody, String path, long version) {
        return somebody.header("If-Match", "\"" + version + "\"").delete("/api/v1" + path);
    }

    public static Response get(RequestSpecification somebody, String path) {
        return somebody.get("/api/v1" + path);
    }

    /** A portfolio node made by the business side; gives its id. */
    public static String node(String title, String parentId) {
        return id(post(
                business(),
                "/portfolio-nodes",
                json("{'title': '%s', 'kind': 'PORTFOLIO', 'parentId': %s}", title, quoted(parentId))));
    }

    /** An initiative proposed by the business side, owned by bo and to; gives its id. */
    public static String initiative(String title, String nodeId) {
        return id(post(business(), "/initiatives", json("""
            {'title': '%s', 'portfolioNodeId': %s, 'businessOwner': {'subject': 'bo', 'name': 'Bo'},
             'technologyOwner': {'subject': 'to', 'name': 'To'}}\
            """, title, quoted(nodeId))));
    }

    /** The id of what was created. */
    public static String id(Response answer) {
        return Made.id(answer.then().statusCode(201));
    }

    /** JSON written with single quotes; each {@code %s} takes the next value. */
    public static String json(String template, Object... values) {
        String text = template;
        for (Object value : values) {
            text = text.replaceFirst("%s", Matcher.quoteReplacement(String.valueOf(value)));
        }
        return text.replace('\'', '"');
    }

    /** A JSON string, or null. */
    public static String quoted(String text) {
        return text == null ? "null" : "'" + text + "'";
    }

    /** A text no other test uses. */
    public static String unique(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }
}
