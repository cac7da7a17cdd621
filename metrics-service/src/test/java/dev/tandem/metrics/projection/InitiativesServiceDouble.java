package dev.tandem.metrics.projection;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tandem.journal.Shards;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** Tells events to the real Kafka as initiatives-service does, and remembers how far it has told. */
public final class InitiativesServiceDouble implements AutoCloseable {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private static final Set<String> MONEY = Set.of("plan", "forecast", "budget");
    private static final String TOPIC = "tandem.initiatives.v1";

    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<Integer, String> lastOfShard = new HashMap<>();
    private final List<Future<RecordMetadata>> pending = new ArrayList<>();

    /** Names and values by turns; values may be null. */
    public static Map<String, Object> state(Object... namesAndValues) {
        Map<String, Object> state = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            state.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return state;
    }

    public UUID portfolioNode(UUID parentId, String title, String... owners) {
        UUID id = UUID.randomUUID();
        retellPortfolioNode(id, parentId, title, owners);
        return id;
    }

    public void retellPortfolioNode(UUID id, UUID parentId, String title, String... owners) {
        tell(
                "portfolio-node",
                "set",
                id,
                state(
                        "id",
                        id,
                        "parentId",
                        parentId,
                        "title",
                        title,
                        "kind",
                        "PORTFOLIO",
                        "owners",
                        owners,
                        "externalReferences",
                        List.of(reference("tree", title)),
                        "retired",
                        false));
    }

    public UUID objective(String title, String theme) {
        UUID id = UUID.randomUUID();
        tell(
                "objective",
                "set",
                id,
                state(
                        "id",
                        id,
                        "parentId",
                        null,
                        "title",
                        title,
                        "theme",
                        theme,
                        "businessOwner",
                        "bo-1",
                        "technologyOwner",
                        "to-1",
                        "externalReferences",
                        List.of(),
                        "retired",
                        false));
        return id;
    }

    /** Tells an initiative with these fields in place of the usual ones. */
    public UUID initiative(UUID nodeId, String title, String status, Object... others) {
        UUID id = UUID.randomUUID();
        retellInitiative(id, nodeId, title, status, others);
        return id;
    }

    public void retellInitiative(UUID id, UUID nodeId, String title, String status, Object... others) {
        Map<String, Object> state = state(
                "id",
                id,
                "title",
                title,
                "status",
                status,
                "adopted",
                false,
                "signed",
                true,
                "portfolioNodeId",
                nodeId,
                "businessOwner",
                "bo-1",
                "technologyOwner",
                "to-1",
                "author",
                "author-1",
                "owners",
                List.of("bo-1", "to-1", "author-1"),
                "contributions",
                List.of(),
                "labels",
                Map.of(),
                "externalReferences",
                List.of(),
                "retired",
                false);
        state.putAll(state(others));
        tell("initiative", "revised", id, state);
    }

    /** A line of a plan, as its state has it. */
    public record Line(@JsonValue Map<String, Object> fields) {}

    public void baseline(UUID initiativeId, Line... lines) {
        baseline(initiativeId, List.of(lines));
    }

    public void baseline(UUID initiativeId, List<Line> lines) {
        Map<String, Object> version = state("version", 1, "author", "author-1", "lines", lines);
        tell(
                "plan",
                "baselined",
                initiativeId,
                state("initiativeId", initiativeId, "current", version, "baseline", version));
    }

    /** Tells what the owner expects; a line's own amount is what is expected. */
    public void forecast(UUID initiativeId, Line... lines) {
        Map<String, Object> version =
                state("version", 1, "statedOn", "2026-06-30", "author", "author-1", "lines", List.of(lines));
        tell(
                "forecast",
                "revised",
                initiativeId,
                state("initiativeId", initiativeId, "current", version, "added", null));
    }

    public UUID budget(UUID nodeId, int fiscalYear, String expenseType, String amount) {
        UUID id = UUID.randomUUID();
        retellBudget(id, nodeId, fiscalYear, expenseType, amount);
        return id;
    }

    public void retellBudget(UUID id, UUID nodeId, int fiscalYear, String expenseType, String amount) {
        tell(
                "budget",
                "set",
                id,
                state(
                        "id",
                        id,
                        "portfolioNodeId",
                        nodeId,
                        "fiscalYear",
                        fiscalYear,
                        "expenseType",
                        expenseType,
                        "amount",
                        money(amount, "EUR"),
                        "note",
                        null,
                        "externalReference",
                        null,
                        "retired",
                        false));
    }

    public static Line line(String kind, String amount, String currency, Object... others) {
        Map<String, Object> line = state(
                "kind",
                kind,
                "description",
                "a line",
                "expenseType",
                null,
                "costType",
                null,
                "driver",
                null,
                "metricId",
                null,
                "metricKey",
                null,
                "baseline",
                null,
                "unitValue",
                null,
                "amount",
                money(amount, currency),
                "on",
                null,
                "from",
                null,
                "to",
                null,
                "team",
                null,
                "fullTimeEquivalents",
                null);
        line.putAll(state(others));
        return new Line(line);
    }

    public static Map<String, Object> money(String amount, String currency) {
        return state("amount", amount, "currency", currency);
    }

    public static Map<String, Object> contribution(UUID objectiveId, String weight) {
        return state("objectiveId", objectiveId, "weight", weight);
    }

    public static Map<String, Object> reference(String source, String key) {
        return state("source", source, "key", key);
    }

    /** Tells the aggregate's next event. */
    public void tell(String aggregate, String verb, UUID id, Map<String, Object> state) {
        long sequence = sequences.merge(aggregate + id, 1L, Long::sum);
        tell(aggregate, verb, id, sequence, state);
        lastOfShard.put(Shards.of(id), aggregate + "/" + id + "/" + sequence);
    }

    /** Tells an event of this sequence, whatever was told before. */
    public void tell(String aggregate, String verb, UUID id, long sequence, Map<String, Object> state) {
        ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(TOPIC, bytes(id.toString()), data(state));
        Headers headers = event.headers();
        headers.add("ce_specversion", bytes("1.0"));
        headers.add("ce_id", bytes(UUID.randomUUID().toString()));
        headers.add("ce_type", bytes("dev.tandem." + aggregate + "." + verb + ".v1"));
        headers.add("ce_source", bytes("/initiatives-service"));
        headers.add("ce_subject", bytes(id.toString()));
        headers.add("ce_time", bytes(Instant.now().toString()));
        headers.add("ce_sequence", bytes("%020d".formatted(sequence)));
        headers.add("ce_tandemaccess", bytes(MONEY.contains(aggregate) ? "MONEY" : "OPEN"));
        headers.add("ce_tandemowners", bytes(""));
        headers.add("content-type", bytes("application/json"));
        pending.add(producer.send(event));
    }

    /** The value of {@code Tandem-After} that covers all that was told, once Kafka has it. */
    public String position() {
        try {
            for (Future<RecordMetadata> sent : pending) {
                sent.get(30, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("Kafka did not take an event", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while telling events", e);
        }
        pending.clear();
        return "initiatives-service=" + String.join(",", lastOfShard.values());
    }

    @Override
    public void close() {
        producer.close();
    }

    private static byte[] data(Map<String, Object> state) {
        try {
            return JSON.writeValueAsBytes(
                    state("by", "somebody", "effectiveOn", null, "state", state, "changes", Map.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
