package dev.tandem.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class TokenTest {

    @Inject
    Door door;

    private Client client;

    @BeforeEach
    void call() {
        client = new Client(door.port());
    }

    @Test
    void aGoodTokenOpensTheDoorAndIsPassedOn() {
        String token = Tokens.good("viewer");
        HttpRequest.Builder request = client.to(Client.INITIATIVES).header("Authorization", "bearer " + token);
        HttpResponse<String> response = client.send(request);
        assertEquals(200, response.statusCode(), response.body());
        assertEquals(
                "bearer " + token,
                Client.json(response).at("/headers/authorization").asText());
    }

    @Test
    void withoutTokenTheAnswerIsAChallengeWithoutAnError() {
        HttpResponse<String> response = client.send(client.to(Client.INITIATIVES));
        assertUnauthenticated(response);
        assertEquals(
                "Bearer realm=\"tandem\"",
                response.headers().firstValue("WWW-Authenticate").orElseThrow());
    }

    static Stream<Named<Supplier<String>>> badTokens() {
        Instant now = Instant.now();
        return Stream.of(
                Named.of("garbage", () -> "garbage"),
                Named.of("three dots", () -> "..."),
                Named.of("unsigned", Tokens::unsigned),
                Named.of("signed by another key", Tokens::signedByAnother),
                Named.of("tampered with", () -> tampered(Tokens.good("viewer"))),
                Named.of("of another issuer", () -> Tokens.sign(Tokens.claims().issuer("https://elsewhere"))),
                Named.of(
                        "for another audience",
                        () -> Tokens.sign(Tokens.claims().audience("other"))),
                Named.of(
                        "run out",
                        () -> Tokens.sign(
                                Tokens.claims().issuedAt(now.minusSeconds(3600)).expiresAt(now.minusSeconds(120)))),
                Named.of("an ID token", () -> Tokens.sign(Tokens.claims().claim("typ", "ID"))),
                Named.of("a logout token", () -> Tokens.ofType("logout+jwt")));
    }

    private static String tampered(String token) {
        String[] parts = token.split("\\.", -1);
        String other = Tokens.good("admin").split("\\.", -1)[1];
        return parts[0] + "." + other + "." + parts[2];
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aBadTokenIsRefused(Supplier<String> token) {
        HttpRequest.Builder request = client.to(Client.INITIATIVES).header("Authorization", "Bearer " + token.get());
        HttpResponse<String> response = client.send(request);
        assertUnauthenticated(response);
        assertTrue(
                response.headers().firstValue("WWW-Authenticate").orElseThrow().contains("error=\"invalid_token\""));
    }

    @Test
    void anEmptyTokenIsNone() {
        assertUnauthenticated(client.send(client.to(Client.INITIATIVES).header("Authorization", "Bearer ")));
    }

    @Test
    void anotherSchemeIsRefused() {
        assertUnauthenticated(
                client.send(client.to(Client.INITIATIVES).header("Authorization", "Basic YW5uOnNlY3JldA==")));
    }

    @Test
    void twoTokensAreRefused() {
        assertUnauthenticated(client.send(
                client.withToken(Client.INITIATIVES).header("Authorization", "Bearer " + Tokens.good("admin"))));
    }

    @Test
    void anAccessTokenByItsOwnTypeIsTaken() {
        HttpRequest.Builder request =
                client.to(Client.INITIATIVES).header("Authorization", "Bearer " + Tokens.ofType("at+jwt"));
        assertEquals(200, client.send(request).statusCode());
    }

    @Test
    void metricsAreForAdminsOnly() {
        assertEquals(401, client.send(client.to("/q/metrics")).statusCode());
        assertEquals(403, client.get("/q/metrics").statusCode());
        HttpRequest.Builder admin = client.to("/q/metrics").header("Authorization", "Bearer " + Tokens.good("admin"));
        assertEquals(200, client.send(admin).statusCode());
    }

    private static void assertUnauthenticated(HttpResponse<String> response) {
        assertEquals(401, response.statusCode(), response.body());
        assertEquals(
                "application/problem+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        JsonNode problem = Client.json(response);
        assertEquals("/problems/unauthenticated", problem.path("type").asText());
        assertFalse(problem.path("requestId").asText().isEmpty());
    }
}
