package dev.tandem.gateway.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.gateway.door.Listener.Message;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
@WithTestResource(Kafka.class)
class EventStreamsTest {

    private static final String EVENTS = "/api/v1/events";

    @Inject
    Door door;

    private Teller teller;
    private Client client;

    @BeforeEach
    void call() {
        teller = new Teller();
        client = new Client(door.port());
        awaitKafka();
    }

    private void awaitKafka() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> client.get(EVENTS).statusCode() == 200);
    }

    @AfterEach
    void close() {
        teller.close();
    }

    @Test
    void whatHappensIsHeardAtOnceByThoseWhoMay() throws InterruptedException {
        String subject = Teller.newSubject();
        try (Listener viewer = listen("viewer", "?subject=" + subject, null);
                Listener finance = listen("finance", "?subject=" + subject, null)) {
            assertEquals(200, viewer.response().statusCode());
            assertEquals(
                    "text/event-stream",
                    viewer.response().headers().firstValue("Content-Type").orElseThrow());
            Awaitility.await().until(() -> viewer.lastId() != null && finance.lastId() != null);
            teller.tell(Kafka.INITIATIVES, Teller.MONEY, subject, "MONEY", "bob", "{}");
            teller.tell(subject);
            assertEquals(Teller.MONEY, finance.next().json().path("type").asText());
            assertEquals(Teller.OPEN, finance.next().json().path("type").asText());
            Message heard = viewer.next();
            assertEquals(Teller.OPEN, heard.json().path("type").asText());
            assertEquals("{}", heard.json().at("/data/state").toString());
        }
    }

    @Test
    void whoComesBackGoesOnWithoutGapAndWithoutRepeating() throws InterruptedException {
        List<String> subjects =
                IntStream.range(0, 30).mapToObj(number -> Teller.newSubject()).toList();
        String id = startNow();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> {
            for (int round = 0; round < 60; round++) {
                subjects.forEach(subject -> teller.send(Kafka.METRICS, Teller.OPEN, subject, "OPEN", "", "{}"));
                teller.flush();
            }
        });
        Random random = new Random(5);
        Map<String, List<Long>> read = new HashMap<>();
        int events = 0;
        while (events < 1_800) {
            try (Listener listener = listen("viewer", "", id)) {
                for (int left = random.nextInt(200); left >= 0 && events < 1_800; left--) {
                    Message message = listener.next();
                    assertNotNull(message, "only " + events + " came");
                    assertEquals("message", message.name(), message.toString());
                    if (subjects.contains(message.subject())) {
                        read.computeIfAbsent(message.subject(), first -> new ArrayList<>())
                                .add(message.sequence());
                        events++;
                    }
                    id = message.id();
                }
            }
        }
        writing.join();
        List<Long> all = IntStream.rangeClosed(1, 60).mapToObj(Long::valueOf).toList();
        subjects.forEach(subject -> assertEquals(all, read.get(subject)));
    }

    @Test
    void aStreamThatHasNothingToTellStillMovesOn() {
        try (Listener listener = listen("viewer", "?subject=" + Teller.newSubject(), null)) {
            Awaitility.await().until(() -> listener.heartbeats() >= 1 && listener.lastId() != null);
            String first = listener.lastId();
            teller.tell(Teller.newSubject());
            Awaitility.await().until(() -> !first.equals(listener.lastId()));
            assertEquals(0, listener.waiting());
        }
    }

    @Test
    void aStreamEndsWithTheTokenAndSaysSo() throws InterruptedException {
        String token = Tokens.sign(
                Tokens.claims().expiresAt(Instant.now().plusSeconds(3)).groups(Set.of("viewer")));
        try (Listener listener = Listener.open(client, token, "?subject=" + Teller.newSubject(), null)) {
            Message end = listener.next();
            assertEquals("end", end.name());
            assertEquals("token-expired", end.json().path("reason").asText());
            assertEquals(end.id(), end.json().path("after").asText());
            assertEquals(Listener.CLOSED, listener.next().name());
        }
    }

    @Test
    void wrongRolesAndNoTokenOpenNothing() {
        try (Listener admin = listen("admin", "", null)) {
            assertEquals(403, admin.response().statusCode());
        }
        try (Listener nobody = Listener.open(client, "x", "", null)) {
            assertEquals(401, nobody.response().statusCode());
        }
        try (Listener lost = listen("viewer", "", "7")) {
            assertEquals(400, lost.response().statusCode());
        }
    }

    @Test
    void aPositionOlderThanWhatIsKeptIsResetInTheOpen() throws Exception {
        String id = startNow();
        // More than are kept in memory, where nothing is deleted.
        for (int i = 0; i < 400; i++) {
            teller.send(Kafka.INITIATIVES, Teller.OPEN, Teller.newSubject(), "OPEN", "", "{}");
        }
        teller.flush();
        String now = startNow();
        deleteAll(Kafka.INITIATIVES);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> client.get(EVENTS + "?after=" + id).statusCode() == 410);
        assertEquals(200, client.get(EVENTS + "?after=" + now).statusCode());
        String subject = Teller.newSubject();
        teller.tell(subject);
        try (Listener listener = listen("viewer", "?type=" + Teller.OPEN, id)) {
            Message reset = listener.next();
            assertEquals("reset", reset.name());
            assertEquals("position-gone", reset.json().path("reason").asText());
            Message next = listener.next();
            while (!next.subject().equals(subject)) {
                next = listener.next();
            }
        }
    }

    @Test
    void whoDoesNotReadIsSentAwayAndCanGoOnLater() throws Exception {
        String subject = Teller.newSubject();
        String id = startNow();
        String filler = "{\"text\":\"" + "x".repeat(20_000) + "\"}";
        int told = 1_000;
        TreeSet<Long> read = new TreeSet<>();
        String lastId = id;
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(16_384);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), door.port()));
            String request = "GET " + EVENTS + "?subject=" + subject + "&after=" + id
                    + " HTTP/1.1\r\n"
                    + "Host: gateway\r\n"
                    + "Connection: close\r\n"
                    + "Accept: text/event-stream\r\n"
                    + "Authorization: Bearer "
                    + Tokens.good("viewer") + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < told; i++) {
                teller.send(Kafka.INITIATIVES, Teller.OPEN, subject, "OPEN", "", filler);
            }
            teller.flush();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> client.count("tandem_gateway_feed_ended_total{reason=\"too-slow\"}") >= 1);
            String received = readAll(socket);
            Matcher messages = Pattern.compile("id: (\\S+)\\s+data: \\{[^\\n"
                            + "]*?\"sequence\":\"(\\d+)\"[^\\n"
                            + "]*\\n"
                            + "(?:\\r"
                            + "\\n"
                            + "[0-9a-f]*\\r"
                            + "\\n"
                            + ")?\\n")
                    .matcher(received);
            while (messages.find()) {
                assertTrue(read.add(Long.parseLong(messages.group(2))), "came twice");
                lastId = messages.group(1);
            }
            assertTrue(read.size() < told, "all " + read.size() + " had room");
        }
        try (Listener listener = listen("viewer", "?subject=" + subject, lastId)) {
            while (read.size() < told) {
                Message message = listener.next();
                assertNotNull(message, "only " + read.size() + " came");
                assertTrue(read.add(message.sequence()), "came twice: " + message.sequence());
            }
        }
        assertEquals(told, read.last());
    }

    @Test
    void withoutKafkaStreamsStayOpenAndNewOnesAreTurnedAway() throws Exception {
        String subject = Teller.newSubject();
        try (Listener listener = listen("viewer", "?subject=" + subject, null)) {
            Awaitility.await().until(() -> listener.lastId() != null);
            Kafka.end();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> client.get(EVENTS).statusCode() == 503);
            assertEquals(
                    "2", client.get(EVENTS).headers().firstValue("Retry-After").orElseThrow());
            assertEquals(200, client.get(Client.INITIATIVES).statusCode());
            int before = listener.heartbeats();
            Awaitility.await().until(() -> listener.heartbeats() > before);
            Kafka.run();
            awaitKafka();
            teller.tell(subject);
            assertEquals(subject, listener.next().subject());
        }
    }

    @Test
    void manyListenersHearTheSame() throws InterruptedException {
        String subject = Teller.newSubject();
        List<Listener> listeners = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                listeners.add(listen("viewer", "?subject=" + subject, null));
            }
            for (Listener listener : listeners) {
                Awaitility.await().until(() -> listener.lastId() != null);
            }
            for (int i = 0; i < 20; i++) {
                teller.tell(subject);
            }
            for (Listener listener : listeners) {
                for (long sequence = 1; sequence <= 20; sequence++) {
                    assertEquals(sequence, listener.next().sequence());
                }
            }
        } finally {
            listeners.forEach(Listener::close);
        }
    }

    private Listener listen(String role, String query, String lastEventId) {
        return Listener.open(client, Tokens.good(role), query, lastEventId);
    }

    private String startNow() {
        return Client.json(client.get(EVENTS + "?after=now")).path("next").asText();
    }

    private static String readAll(Socket socket) throws IOException {
        StringBuilder received = new StringBuilder();
        byte[] bytes = new byte[65_536];
        socket.setSoTimeout(10_000);
        try {
            InputStream in = socket.getInputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                received.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException cut) {
            // What came before counts.
        }
        return received.toString();
    }

    private static void deleteAll(String topic) throws InterruptedException, ExecutionException {
        Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
        for (int partition = 0; partition < Kafka.PARTITIONS; partition++) {
            all.put(new TopicPartition(topic, partition), RecordsToDelete.beforeOffset(-1));
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Kafka.servers()))) {
            admin.deleteRecords(all).all().get();
        }
    }
}
