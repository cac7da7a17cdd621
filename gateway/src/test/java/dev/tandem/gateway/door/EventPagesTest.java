package dev.tandem.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@WithTestResource(Kafka.class)
class EventPagesTest {

    private static final String EVENTS = "/api/v1/events";

    @Inject
    Door door;

    private Teller teller;
    private Client client;

    @BeforeEach
    void call() {
        teller = new Teller();
        client = new Client(door.port());
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> client.get(EVENTS).statusCode() == 200);
    }

    @AfterEach
    void close() {
        teller.close();
    }

    @Test
    void followingPagesGivesEveryEventOnceWhileOthersAreWritten() {
        List<String> subjects =
                IntStream.range(0, 40).mapToObj(number -> Teller.newSubject()).toList();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int round = 0; round < 50; round++) {
                for (String subject : subjects) {
                    String topic = subject.hashCode() % 2 == 0 ? Kafka.INITIATIVES : Kafka.METRICS;
                    teller.send(topic, Teller.OPEN, subject, "OPEN", "", "{\"round\":" + round + "}");
                }
                teller.sendRubbish(Kafka.METRICS);
            }
            teller.flush();
        });
        Map<String, List<Long>> read = new HashMap<>();
        Set<String> ids = new HashSet<>();
        String after = "oldest";
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        int events = 0;
        while (events < 2_000 && System.nanoTime() < deadline) {
            JsonNode page = page("?limit=37&wait=1&after=" + after);
            for (JsonNode event : page.path("items")) {
                assertTrue(ids.add(event.path("id").asText()), "came twice: " + event);
                if (subjects.contains(event.path("subject").asText())) {
                    read.computeIfAbsent(event.path("subject").asText(), first -> new ArrayList<>())
                            .add(event.path("sequence").asLong());
                    events++;
                }
            }
            after = page.path("next").asText();
        }
        writing.join();
        List<Long> all = IntStream.rangeClosed(1, 50).mapToObj(Long::valueOf).toList();
        subjects.forEach(subject -> assertEquals(all, read.get(subject)));
        JsonNode last = page("?after=" + after);
        assertFalse(last.path("more").asBoolean(), last.toString());
    }

    @Test
    void filtersNarrowByTypeSubjectAndTime() {
        String subject = Teller.newSubject();
        teller.tell(subject);
        Instant between = Instant.now();
        teller.tell(Kafka.METRICS, Teller.DEFINED, subject, "OPEN", "", "{\"n\":1.10}");
        awaitHeard(subject, 2);
        assertEquals(2, items("?subject=" + subject).size());
        assertEquals(
                1,
                items("?subject=" + subject + "&type=dev.tandem.metric.defined").size());
        assertEquals(1, items("?subject=" + subject + "&type=" + Teller.OPEN).size());
        assertEquals(0, items("?subject=" + subject + "&type=" + Teller.MONEY).size());
        assertEquals(1, items("?subject=" + subject + "&from=" + between).size());
        assertEquals(1, items("?subject=" + subject + "&to=" + between).size());
        assertEquals(0, items("?subject=" + subject + "&after=now").size());
        HttpResponse<String> raw = client.get(EVENTS + "?subject=" + subject);
        assertTrue(raw.body().contains("{\"n\":1.10}"), raw.body());
    }

    @Test
    void moneyIsShownToThoseWhoMaySeeItAndNobodyElseHearsOfIt() {
        String subject = Teller.newSubject();
        teller.tell(Kafka.INITIATIVES, Teller.MONEY, subject, "MONEY", "bob,ann", "{}");
        teller.tell(Kafka.INITIATIVES, Teller.MONEY, subject, "MONEY", "bob", "{}");
        teller.tell(subject);
        awaitHeard(subject, 3);
        Map<String, Integer> seen = Map.of(
                "finance", 3,
                "business-executive", 3,
                "technology-executive", 3,
                "portfolio-manager", 2,
                "integrator", 2,
                "viewer", 1);
        seen.forEach((role, events) -> assertEquals(
                events,
                Client.json(get(role, "?subject=" + subject)).path("items").size(),
                role));
        assertEquals(403, get("admin", "").statusCode());
        assertEquals(403, get("unheard-of", "").statusCode());
    }

    @Test
    void whoWaitsIsAnsweredWhenSomethingHappens() {
        String subject = Teller.newSubject();
        String next = page("?after=now").path("next").asText();
        CompletableFuture<JsonNode> waiting =
                CompletableFuture.supplyAsync(() -> page("?wait=20&after=" + next + "&subject=" + subject));
        teller.tell(Teller.newSubject());
        teller.tell(subject);
        JsonNode page = waiting.orTimeout(10, TimeUnit.SECONDS).join();
        assertEquals(1, page.path("items").size());
        assertEquals(
                0,
                page("?wait=1&after=" + page.path("next").asText() + "&subject=" + subject)
                        .path("items")
                        .size());
    }

    @Test
    void aPageIsKnownByItsTagAndLeadsToTheNext() {
        String subject = Teller.newSubject();
        teller.tell(subject);
        teller.tell(subject);
        awaitHeard(subject, 2);
        HttpResponse<String> first = client.get(EVENTS + "?limit=1&subject=" + subject);
        assertTrue(Client.json(first).path("more").asBoolean());
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = client.send(
                client.withToken(EVENTS + "?limit=1&subject=" + subject).header("If-None-Match", tag));
        assertEquals(304, again.statusCode());
        String link = first.headers().firstValue("Link").orElseThrow();
        JsonNode second = Client.json(client.get(link.substring(1, link.indexOf('>'))));
        assertEquals(2, second.at("/items/0/sequence").asInt());
        assertEquals("1.0", second.at("/items/0/specversion").asText());
        assertEquals("application/json", second.at("/items/0/datacontenttype").asText());
    }

    @Test
    void whatIsNotUnderstoodIsRefusedByName() {
        assertRefused(400, "/problems/unknown-parameter", client.get(EVENTS + "?cursor=x"));
        HttpResponse<String> response = client.get(EVENTS + "?after=x.y");
        assertRefused(400, "/problems/invalid-parameter", response);
        assertEquals("after", Client.json(response).at("/errors/0/parameter").asText());
        assertRefused(
                406,
                "/problems/not-acceptable",
                client.send(client.withToken(EVENTS).header("Accept", "text/html")));
        HttpRequest.Builder withBody = client.withToken(EVENTS).method("GET", BodyPublishers.ofString("{}"));
        assertRefused(415, "/problems/unsupported-media-type", client.send(withBody));
        HttpRequest.Builder withLargeBody =
                client.withToken(EVENTS).method("GET", BodyPublishers.ofByteArray(new byte[2 << 20]));
        assertRefused(415, "/problems/unsupported-media-type", client.send(withLargeBody));
        assertRefused(405, "/problems/method-not-allowed", client.post(EVENTS, "{}"));
        assertEquals(401, client.send(client.to(EVENTS)).statusCode());
        HttpResponse<String> head = client.send(client.withToken(EVENTS).method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertTrue(head.headers().firstValueAsLong("Content-Length").orElse(0) > 20);
    }

    @Test
    void aPositionOfOtherTopicsIsGone() {
        // Sealed rightly, with the mark of other topics.
        String other = "XB6aNwMHAQwABQkEAggGAygWHxIbCSMQLAwdFA.g-uClyRaKCQP";
        assertRefused(410, "/problems/position-gone", client.get(EVENTS + "?after=" + other));
    }

    /** The gateway hears a moment later what is stored. */
    private void awaitHeard(String subject, int events) {
        Awaitility.await()
                .until(() -> Client.json(get("finance", "?subject=" + subject))
                                .path("items")
                                .size()
                        == events);
    }

    private static void assertRefused(int status, String type, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(type, Client.json(response).path("type").asText());
    }

    private HttpResponse<String> get(String role, String query) {
        return client.send(client.to(EVENTS + query).header("Authorization", "Bearer " + Tokens.good(role)));
    }

    private JsonNode page(String query) {
        HttpResponse<String> response = client.get(EVENTS + query);
        assertEquals(200, response.statusCode(), response.body());
        return Client.json(response);
    }

    /** All of them, following the pages to the end. */
    private List<JsonNode> items(String query) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = page(query);
        while (true) {
            StreamSupport.stream(page.path("items").spliterator(), false).forEach(items::add);
            if (!page.path("more").asBoolean()) {
                return items;
            }
            String kept = query.replaceAll("&after=[^&]*", "");
            page = page(kept + "&after=" + page.path("next").asText());
        }
    }
}
