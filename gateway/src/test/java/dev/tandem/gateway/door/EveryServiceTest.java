package dev.tandem.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class EveryServiceTest {

    private static final String REPLAYS = "/api/v1/replays";
    private static final String DEAD_LETTERS = "/api/v1/dead-letters?behave=hop";

    @Inject
    Door door;

    private Client client;

    @BeforeEach
    void call() {
        client = new Client(door.port());
    }

    @Test
    void theListsOfAllServicesAreJoined() {
        HttpResponse<String> response = client.post(REPLAYS + "?behave=replay", "{}");
        assertEquals(202, response.statusCode(), response.body());
        JsonNode replays = Client.json(response).path("replays");
        assertEquals(3, replays.size());
        assertEquals("initiatives-service", replays.at("/0/service").asText());
        assertEquals("metrics-service", replays.at("/1/service").asText());
        assertEquals("webhooks-service", replays.at("/2/service").asText());
    }

    @Test
    void theRefusalOfOneIsTheAnswer() {
        HttpResponse<String> response = client.post(REPLAYS + "?behave=refuse", "{}");
        assertEquals(403, response.statusCode(), response.body());
        assertEquals("{\"status\":403}", response.body());
    }

    @Test
    void allGetTheSameBody() {
        HttpResponse<String> response = client.post(REPLAYS, "{\"a\":1}");
        assertEquals(7, Client.json(response).path("bytes").asInt(), response.body());
    }

    @Test
    void anAnswerThatCannotBeJoinedIsABadGateway() {
        assertEquals(502, client.post(REPLAYS + "?behave=10", "{}").statusCode());
    }

    @Test
    void oneThatDoesNotAnswerIsATimeOut() {
        assertEquals(504, client.post(REPLAYS + "?behave=stall", "{}").statusCode());
    }

    @Test
    void aBodyOverTheLimitIsRefused() {
        assertEquals(413, client.post(REPLAYS, "a".repeat((1 << 20) + 1)).statusCode());
    }

    @Test
    void whatIsJoinedHasATagOfItsOwnSinceOfOneServiceItSaysNothingAboutTheOthers() {
        String tag = client.get(DEAD_LETTERS).headers().firstValue("ETag").orElseThrow();
        assertNotEquals("\"7\"", tag);
        assertEquals(304, tagged(tag).statusCode());
        assertEquals("", tagged(tag).body());
        assertEquals(200, tagged("\"7\"").statusCode());
    }

    @Test
    void whoAsksForTheHeadGetsItOfWhatIsJoined() {
        HttpResponse<String> whole = client.get(DEAD_LETTERS);
        HttpResponse<String> head = client.send(client.withToken(DEAD_LETTERS).method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        for (String header : List.of("ETag", "Content-Length")) {
            assertEquals(whole.headers().firstValue(header), head.headers().firstValue(header), header);
        }
    }

    private HttpResponse<String> tagged(String tag) {
        return client.send(
                client.withToken(DEAD_LETTERS).header("If-None-Match", tag).GET());
    }

    @Test
    void itNeedsAToken() {
        assertEquals(
                401,
                client.send(client.to(REPLAYS).POST(BodyPublishers.noBody())).statusCode());
    }
}
