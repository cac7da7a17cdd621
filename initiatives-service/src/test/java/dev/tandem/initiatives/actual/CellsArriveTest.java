package dev.tandem.initiatives.actual;

import static dev.tandem.initiatives.Api.business;
import static dev.tandem.initiatives.Api.get;
import static dev.tandem.initiatives.Api.initiative;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.embedded.quarkus.TandemBackends;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The whole road of a cell: from the topic of metrics-service to the financials of an initiative. */
@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class CellsArriveTest {

    private static final Path SAMPLE =
            Path.of("../metrics-service/contract/events/samples/dev.tandem.cell.measurements-recorded.v1.json");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @Inject
    ObjectMapper mapper;

    @Test
    void aCellOnTheTopicShowsInTheFinancialsAndAnOlderOneChangesNothing()
            throws IOException, InterruptedException, ExecutionException {
        String initiative = initiative("Measured elsewhere", null);
        UUID cell = UUID.randomUUID();
        JsonNode older = data(cell, initiative, "1.00");
        JsonNode newer = data(cell, initiative, "1234.56");
        JsonNode another = data(UUID.randomUUID(), initiative, "0.44");

        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            producer.send(event(newer, 7)).get();
            producer.send(event(older, 6)).get();
            producer.send(event(another, 1)).get();
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> get(business(), "/initiatives/" + initiative + "/financials")
                        .then()
                        .statusCode(200)
                        .body("currencies[0].actual.costOpex", equalTo("1235.00")));
    }

    private JsonNode data(UUID cell, String initiative, String total) throws IOException {
        JsonNode data = mapper.readTree(SAMPLE.toFile());
        ((ObjectNode) data.get("state"))
                .put("id", cell.toString())
                .put("initiativeId", initiative)
                .put("total", total);
        return data;
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private static ProducerRecord<byte[], byte[]> event(JsonNode data, long sequence) {
        String id = data.at("/state/id").asText();
        ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(
                "tandem.metrics.v1", id.getBytes(UTF_8), data.toString().getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", UUID.randomUUID().toString(),
                        "ce_type", "dev.tandem.cell.measurements-recorded.v1",
                        "ce_source", "/metrics-service",
                        "ce_subject", id,
                        "ce_time", "2026-03-31T12:00:00Z",
                        "ce_sequence", "%020d".formatted(sequence),
                        "ce_tandemaccess", "MONEY",
                        "ce_tandemowners", "")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(UTF_8)));
        return event;
    }
}
