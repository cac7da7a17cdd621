package dev.tandem.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.tandem.gateway.GatewayConfig;
import dev.tandem.gateway.door.Listener.Message;
import dev.tandem.gateway.token.TokenVerifier;
import dev.tandem.gateway.token.WithdrawableTokens;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.auth.principal.JWTParser;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@WithTestResource(Kafka.class)
class EventStreamEndsTest {

    private static final String EVENTS = "/api/v1/events";

    @Inject
    Door door;

    @Inject
    JWTParser parser;

    @Inject
    Clock clock;

    @Inject
    GatewayConfig config;

    private final List<Listener> listeners = new ArrayList<>();
    private Teller teller;
    private Client client;

    @BeforeEach
    void call() {
        teller = new Teller();
        client = new Client(door.port());
        awaitEvents();
        Awaitility.await().until(() -> client.count("tandem_gateway_feed_streams") == 0);
    }

    private void awaitEvents() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> client.get(EVENTS).statusCode() == 200);
    }

    @AfterEach
    void close() {
        listeners.forEach(Listener::close);
        teller.close();
    }

    @Test
    void aStreamEndsWhenItsTokenIsWithdrawnAndNobodyElsesDoes() throws InterruptedException {
        WithdrawableTokens tokens = new WithdrawableTokens(parser, clock, config);
        QuarkusMock.installMockForType(tokens, TokenVerifier.class);
        String subject = Teller.newSubject();
        String withdrawn = tokenOf("ann");
        Listener refused = listen(withdrawn, "?subject=" + subject, null);
        Listener other = listen(tokenOf("bob"), "?subject=" + subject, null);
        awaitBegun(refused);
        awaitBegun(other);
        tokens.withdraw(withdrawn);

        Message end = refused.next();
        assertEnd("token-refused", end);
        assertEquals(Listener.CLOSED, refused.next().name());
        Awaitility.await()
                .until(() -> listen(withdrawn, "", end.id()).response().statusCode() == 401);
        teller.tell(subject);
        assertEquals(subject, other.next().subject());
    }

    @Test
    void aGatewayThatStopsSaysWhereToGoOn() throws Exception {
        String subject = Teller.newSubject();
        Listener listener = listen(tokenOf("ann"), "?subject=" + subject, null);
        awaitBegun(listener);
        teller.tell(subject);
        assertEquals(1, listener.next().sequence());
        Message end;
        try {
            door.close(new ShutdownEvent());
            end = listener.next();
            teller.tell(subject);
        } finally {
            door.open(new StartupEvent());
        }
        assertEnd("stopping", end);
        assertEquals(Listener.CLOSED, listener.next().name());

        client = new Client(door.port());
        awaitEvents();
        Listener resumed = listen(tokenOf("ann"), "?subject=" + subject, end.id());
        assertEquals(2, resumed.next().sequence());
    }

    @Test
    void oneClientDoesNotKeepTheOthersOut() {
        Listener refused = openUntilRefused("ann");
        assertEquals(Kafka.STREAMS_PER_CLIENT, listeners.size() - 1);
        assertEquals(429, refused.response().statusCode());
        assertEquals("2", header(refused.response(), "Retry-After"));
        assertEquals("application/problem+json", header(refused.response(), "Content-Type"));
        assertEquals(200, listen(tokenOf("bob"), "", null).response().statusCode());
        assertEquals(200, client.get(EVENTS).statusCode(), "pages do not count");

        listeners.get(0).close();
        awaitLetIn("ann");
    }

    @Test
    void aFullGatewayTurnsStreamsAwayAndNothingElse() {
        openUntilRefused("ann");
        Listener refused = openUntilRefused("bob");
        assertEquals(Kafka.STREAMS, listeners.size() - 2);
        assertEquals(503, refused.response().statusCode());
        assertEquals("2", header(refused.response(), "Retry-After"));
        assertEquals(503, listen(tokenOf("cara"), "", null).response().statusCode());
        assertEquals(200, client.get(EVENTS).statusCode());

        listeners.get(0).close();
        awaitLetIn("cara");
    }

    @Test
    void whenATopicGetsMorePartitionsNothingIsMissed() throws Exception {
        Listener listener = listen(tokenOf("ann"), "?type=" + Teller.DEFINED, null);
        awaitBegun(listener);
        Kafka.addPartition(Kafka.METRICS);
        Set<String> told =
                IntStream.range(0, 200).mapToObj(number -> Teller.newSubject()).collect(Collectors.toSet());
        told.forEach(subject -> teller.send(Kafka.METRICS, Teller.DEFINED, subject, "OPEN", "", "{}"));
        teller.flush();
        Set<String> heard = new HashSet<>();
        int resets = 0;
        while (!heard.containsAll(told)) {
            Message message = listener.next();
            assertNotNull(message, "only " + heard.size() + " were heard");
            if (message.name().equals("reset")) {
                resets++;
            } else {
                heard.add(message.subject());
            }
        }
        assertEquals(1, resets);
    }

    private Listener openUntilRefused(String subject) {
        for (int more = 0; more <= Kafka.STREAMS; more++) {
            Listener listener = listen(tokenOf(subject), "", null);
            if (listener.response().statusCode() != 200) {
                return listener;
            }
        }
        throw new AssertionError("Everybody is let in");
    }

    private void awaitLetIn(String subject) {
        Awaitility.await()
                .until(() -> listen(tokenOf(subject), "", null).response().statusCode() == 200);
    }

    private Listener listen(String token, String query, String lastEventId) {
        Listener listener = Listener.open(client, token, query, lastEventId);
        listeners.add(listener);
        return listener;
    }

    private static void awaitBegun(Listener listener) {
        Awaitility.await().until(() -> listener.lastId() != null);
    }

    private static void assertEnd(String reason, Message end) {
        assertEquals("end", end.name());
        assertEquals(reason, end.json().path("reason").asText());
        assertEquals(end.id(), end.json().path("after").asText());
    }

    private static String tokenOf(String subject) {
        return Tokens.sign(Tokens.claims().subject(subject));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
