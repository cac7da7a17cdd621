package dev.tandem.webhooks.trial;

import dev.tandem.embedded.quarkus.TestTokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells events to the real Kafka as the other services do, and waits until this one has heard them. */
public final class Teller implements AutoCloseable {

    private static final int LONGEST_SECONDS = 30;

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final Map<String, Map<UUID, String>> told = new LinkedHashMap<>();

    /** Tells that an initiative was revised, and returns the event's id. */
    public UUID initiative(UUID id) {
        return tell("initiatives", "initiative", "revised", id, "OPEN", "", TestClock.now());
    }

    /** Tells that a plan was changed. */
    public UUID plan(UUID id, String owners) {
        return tell("initiatives", "plan", "changed", id, "MONEY", owners, TestClock.now());
    }

    /** Tells the next event of something. */
    public UUID tell(
            String service, String aggregate, String verb, UUID id, String access, String owners, Instant time) {
        long sequence = sequences.merge(id, 1L, Long::sum);
        UUID event = UUID.randomUUID();
        send(service, aggregate, verb, id, sequence, event, access, owners, time);
        return event;
    }

    /** Tells the present state of something again, as a replay does. */
    public UUID again(String service, String aggregate, String verb, UUID id) {
        UUID event = UUID.randomUUID();
        send(service, aggregate, verb, id, sequences.get(id), event, "OPEN", "", TestClock.now());
        return event;
    }

    /** Waits until all that was told is heard. */
    public void untilHeard() {
        told.forEach((service, positions) -> {
            String after = service + "-service=" + String.join(",", positions.values());
            for (int attempt = 0; ; attempt++) {
                Response response = RestAssured.given()
                        .auth()
                        .oauth2(TestTokens.of("listener", "integrator"))
                        .header("Tandem-After", after)
                        .get("/api/v1/webhooks?limit=1");
                if (response.statusCode() == 200) {
                    break;
                }
                if (attempt >= LONGEST_SECONDS / 2) {
                    throw new AssertionError("It was not heard: " + after);
                }
            }
        });
        told.clear();
    }

    private void send(
            String service,
            String aggregate,
            String verb,
            UUID id,
            long sequence,
            UUID event,
            String access,
            String owners,
            Instant time) {
        byte[] data = utf8("{\"by\":\"somebody\",\"effectiveOn\":null,\"state\":{\"id\":\"" + id + "\",\"sequence\":"
                + sequence + ",\"amount\":1.10},\"changes\":{}}");
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>("tandem." + service + ".v1", utf8(id.toString()), data);
        Headers headers = record.headers();
        headers.add("ce_specversion", utf8("1.0"));
        headers.add("ce_id", utf8(event.toString()));
        headers.add("ce_type", utf8("dev.tandem." + aggregate + "." + verb + ".v1"));
        headers.add("ce_source", utf8("/" + service + "-service"));
        headers.add("ce_subject", utf8(id.toString()));
        headers.add("ce_time", utf8(time.toString()));
        headers.add("ce_sequence", utf8("%020d".formatted(sequence)));
        headers.add("ce_tandemaccess", utf8(access));
        headers.add("ce_tandemowners", utf8(owners));
        headers.add("content-type", utf8("application/json"));
        try {
            producer.send(record).get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IllegalStateException("Kafka did not take an event", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
        told.computeIfAbsent(service, first -> new LinkedHashMap<>()).put(id, aggregate + "/" + id + "/" + sequence);
    }

    @Override
    public void close() {
        producer.close();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
