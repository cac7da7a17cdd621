package dev.tandem.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ForwardingTest {

    private static final BodyPublisher NOTHING = BodyPublishers.noBody();

    @Inject
    Door door;

    private Client client;

    @BeforeEach
    void call() {
        client = new Client(door.port());
    }

    @Test
    void eachPathLeadsToItsService() {
        assertEquals("initiatives-service", serviceOf("/api/v1/initiatives?limit=1"));
        assertEquals("initiatives-service", serviceOf("/api/v1/initiatives/ext:jira:A-1"));
        assertEquals("metrics-service", serviceOf("/api/v1/metrics"));
        assertEquals("webhooks-service", serviceOf("/api/v1/webhooks"));
    }

    private String serviceOf(String path) {
        JsonNode told = Client.json(client.get(path));
        assertEquals(path, told.path("uri").asText());
        return told.path("service").asText();
    }

    @Test
    void aBodyIsPassedOnWithItsLength() {
        JsonNode told = Client.json(client.post(Client.INITIATIVES, "{\"title\":\"é\"}"));
        assertEquals(14, told.path("bytes").asInt());
        assertEquals("14", told.at("/headers/content-length").asText());
    }

    @Test
    void anEmptyPostKeepsItsLengthOfZero() {
        JsonNode told = Client.json(client.post(Client.INITIATIVES, NOTHING));
        assertEquals("POST", told.path("method").asText());
        assertEquals("0", told.at("/headers/content-length").asText());
        assertTrue(told.at("/headers/transfer-encoding").isMissingNode());
    }

    @Test
    void whoTheCallerIsCannotBeClaimedByHeaders() throws IOException {
        String answer = client.raw("GET /api/v1/initiatives HTTP/1.1\r\nHost: tandem.example:99\r\n"
                + "X-Forwarded-User: root\r\nX-Remote-User: root\r\nX-User-Id: 1\r\nX_User_Id: 1\r\nRemote-User: r\r\n"
                + "X-Forwarded-For: 6.6.6.6\r\nX-Forwarded-Host: evil\r\nX-Forwarded-Proto: https\r\n"
                + "Forwarded: for=6.6.6.6\r\nX-Real-IP: 6.6.6.6\r\nX-HTTP-Method-Override: DELETE\r\n"
                + "X-Original-URL: /admin\r\nTE: trailers\r\nKeep-Alive: 1\r\nProxy-Authorization: x\r\nUpgrade: h2c\r\n"
                + "X-Secret: 1\r\nAccept: application/json\r\nConnection: close, X-Secret\r\n"
                + "Authorization: Bearer " + Tokens.good("viewer") + "\r\n\r\n");
        JsonNode headers = new ObjectMapper()
                .readTree(answer.substring(answer.indexOf("\r\n\r\n")))
                .path("headers");
        assertEquals("127.0.0.1", headers.path("x-forwarded-for").asText());
        assertEquals("tandem.example:99", headers.path("x-forwarded-host").asText());
        assertEquals("http", headers.path("x-forwarded-proto").asText());
        assertEquals(
                "for=127.0.0.1;host=\"tandem.example:99\";proto=http",
                headers.path("forwarded").asText());
        assertEquals("tandem.example:99", headers.path("host").asText());
        assertEquals("application/json", headers.path("accept").asText());
        for (String name : List.of(
                "x-forwarded-user",
                "x-remote-user",
                "x-user-id",
                "x_user_id",
                "remote-user",
                "x-real-ip",
                "x-http-method-override",
                "x-original-url",
                "te",
                "keep-alive",
                "proxy-authorization",
                "upgrade",
                "x-secret")) {
            assertTrue(headers.path(name).isMissingNode(), name);
        }
    }

    @Test
    void aRequestIdIsPassedOnOrMade() {
        HttpResponse<String> given =
                client.send(client.withToken(Client.INITIATIVES).header("X-Request-Id", "abc.1"));
        assertEquals(List.of("abc.1"), given.headers().allValues("X-Request-Id"));
        assertEquals("abc.1", Client.json(given).at("/headers/x-request-id").asText());

        HttpResponse<String> odd =
                client.send(client.withToken(Client.INITIATIVES).header("X-Request-Id", "a b"));
        String made = odd.headers().firstValue("X-Request-Id").orElseThrow();
        assertTrue(made.matches("[0-9a-f-]{36}"), made);
        assertEquals(made, Client.json(odd).at("/headers/x-request-id").asText());
    }

    @Test
    void theTraceContextIsPassedOn() {
        String parent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        HttpResponse<String> response =
                client.send(client.withToken(Client.INITIATIVES).header("traceparent", parent));
        assertEquals(parent, Client.json(response).at("/headers/traceparent").asText());
    }

    @Test
    void headersOfTheAnswerComeBackButThoseOfTheConnection() {
        HttpResponse<String> response = client.get(Client.INITIATIVES + "?behave=hop");
        assertEquals("\"7\"", response.headers().firstValue("ETag").orElseThrow());
        assertTrue(response.headers().firstValue("Tandem-Position").isPresent());
        assertTrue(response.headers().firstValue("X-Secret").isEmpty());
        assertTrue(response.headers().firstValue("Keep-Alive").isEmpty());
    }

    @Test
    void headIsAGetWithoutItsBody() {
        HttpResponse<String> response =
                client.send(client.withToken(Client.INITIATIVES).method("HEAD", NOTHING));
        assertEquals(200, response.statusCode());
        assertTrue(response.headers().firstValueAsLong("Content-Length").orElse(0) > 100);
        assertEquals("", response.body());
    }

    @Test
    void anAnswerWithoutContentHasNone() {
        HttpResponse<String> response = client.get(Client.INITIATIVES + "?behave=no-content");
        assertEquals(204, response.statusCode());
        assertTrue(response.headers().firstValue("Transfer-Encoding").isEmpty());
    }

    @Test
    void optionsTellsTheMethodsWithoutAToken() {
        HttpResponse<String> response =
                client.send(client.to(Client.INITIATIVES).method("OPTIONS", NOTHING));
        assertEquals(204, response.statusCode());
        assertEquals(
                "GET, HEAD, POST, OPTIONS",
                response.headers().firstValue("Allow").orElseThrow());
    }

    @Test
    void anUnknownMethodIsRefusedWithTheKnownOnes() {
        HttpResponse<String> response =
                client.send(client.withToken(Client.INITIATIVES).DELETE());
        assertEquals(405, response.statusCode());
        assertEquals(
                "GET, HEAD, POST, OPTIONS",
                response.headers().firstValue("Allow").orElseThrow());
        assertEquals(
                "/problems/method-not-allowed",
                Client.json(response).path("type").asText());
    }

    @Test
    void anUnknownPathIsAProblemWithAndWithoutAToken() {
        for (HttpResponse<String> response :
                List.of(client.get("/api/v1/nothing"), client.send(client.to("/q/dev/io")), client.get("/q/openapi"))) {
            assertEquals(404, response.statusCode());
            assertEquals(
                    "/problems/not-found", Client.json(response).path("type").asText());
        }
    }

    @Test
    void aLocationStaysOnTheHostThatTheCallerUsed() {
        HttpResponse<String> response = client.get(Client.INITIATIVES);
        assertEquals(
                "127.0.0.1:" + door.port(),
                Client.json(response).at("/headers/host").asText());
    }

    @Test
    void healthIsOpenAndSaysNothingOfServices() {
        for (String path : List.of("/q/health/live", "/q/health/ready", "/q/health")) {
            HttpResponse<String> response = client.send(client.to(path));
            assertEquals(200, response.statusCode(), path);
            assertFalse(response.body().contains("service"), response.body());
        }
    }
}
