package dev.tandem.embedded.contract;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check against a contract, with a server that answers what the test wants. */
class ContractCheckTest {

    private static final String DOCUMENT = """
        {"openapi": "3.1.0", "paths": {"/api/things/{id}": {"put": {
          "operationId": "keepThing",
          "parameters": [
            {"name": "id", "in": "path", "required": true, "schema": {"type": "integer", "maximum": 9}},
            {"name": "dry", "in": "query", "schema": {"type": "boolean"}}],
          "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
          "responses": {
            "200": {"description": "Kept.",
              "headers": {"X-Request-Id": {"required": true, "schema": {"type": "string"}}},
              "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}},
            "404": {"description": "None.", "content": {"application/json": {"schema": {"type": "object"}}}}}}}},
         "components": {"schemas": {"Thing": {"type": "object", "required": ["on"], "properties": {
            "on": {"type": "string", "format": "date"}, "size": {"type": ["integer", "null"]}}}}}}\
        """;
    private static final String RIGHT = "{'on': '2026-01-31', 'size': 1}";

    private static HttpServer server;
    private static int status;
    private static String type;
    private static String answer;
    private static boolean identified;

    @BeforeAll
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/q/openapi", exchange -> send(exchange, 200, "application/json", DOCUMENT));
        server.createContext("/api", exchange -> {
            if (identified) {
                exchange.getResponseHeaders().add("X-Request-Id", "1");
            }
            send(exchange, status, type, answer);
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().add("Content-Type", type);
        byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void put(String path, String body) {
        given().filter(new ContractCheck())
                .contentType(ContentType.JSON)
                .body(body.replace('\'', '"'))
                .put("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static void answered(int withStatus, String ofType, String with, boolean withId) {
        status = withStatus;
        type = ofType;
        answer = with;
        identified = withId;
    }

    @Test
    void whatFitsPasses() {
        answered(200, "application/json;charset=UTF-8", RIGHT, true);
        assertDoesNotThrow(() -> put("/api/things/7?dry=true", RIGHT));
    }

    @Test
    void ofARefusedRequestOnlyTheAnswerCounts() {
        answered(404, "application/json", "{}", false);
        assertDoesNotThrow(() -> put("/api/things/99?what=1", "{'what': 1}"));
    }

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', textBlock = """
        409 | application/json | {} | true | the status is not declared
        200 | text/plain | hello | true | text/plain, declared is application/json
        200 | application/json | {'on': '2026-01-31'} | false | X-Request-Id is missing
        200 | application/json | {} | true | required property 'on' not found
        200 | application/json | {'on': '2026-02-31'} | true | /on
        200 | application/json | {'on': '2026-01-31', 'size': '1'} | true | /size
        200 | application/json | {'on': '2026-01-31', 'more': 1} | true | more
        200 | application/json | { | true | is no JSON
        """)
    void aWrongAnswerFailsTheTest(int withStatus, String ofType, String with, boolean withId, String words) {
        answered(withStatus, ofType, with, withId);
        AssertionError fault = assertThrows(AssertionError.class, () -> put("/api/things/7", RIGHT));
        assertTrue(fault.getMessage().contains("PUT /api/things/{id} (keepThing) " + withStatus), fault.getMessage());
        assertTrue(fault.getMessage().contains(words), fault.getMessage());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', textBlock = """
        /api/things/7 | {'size': 1} | the request's body was taken: : required property 'on' not found
        /api/things/10 | {'on': '2026-01-31'} | the parameter id was taken with [10]
        /api/things/7?dry=perhaps | {'on': '2026-01-31'} | the parameter dry was taken
        /api/things/7?much=1 | {'on': '2026-01-31'} | the query parameter much was taken and is not declared
        /api/other | {} | no operation is declared
        """)
    void aWrongRequestThatIsTakenFailsTheTest(String path, String body, String words) {
        answered(200, "application/json", RIGHT, true);
        AssertionError fault = assertThrows(AssertionError.class, () -> put(path, body));
        assertTrue(fault.getMessage().contains(words), fault.getMessage());
    }
}
