package dev.tandem.webhooks.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.tandem.embedded.GoldenJson;
import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.journal.Journal;
import dev.tandem.webhooks.sql.Sql;
import dev.tandem.webhooks.trial.Certificates;
import dev.tandem.webhooks.trial.Hooks;
import dev.tandem.webhooks.webhook.WebhookEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is published about events is what is told. */
@QuarkusTest
@QuarkusTestResource(TandemBackends.class)
@QuarkusTestResource(Certificates.class)
class EventContractTest {

    private static final String AGGREGATE = "webhook";

    @Inject
    Journal journal;

    @Inject
    Sql sql;

    @Inject
    ObjectMapper mapper;

    @Test
    void everyKindOfEventHasASampleEvent() {
        assertEquals(
                Set.of(WebhookEvent.class.getPermittedSubclasses()),
                SampleEvents.all().stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    @Test
    @TestSecurity(user = "paul")
    void theSamplesAreWhatTheJournalTellsAndFitTheirSchemas() throws IOException {
        Map<String, JsonNode> told = new TreeMap<>();
        QuarkusTransaction.begin();
        try {
            journal.append(SampleEvents.all());
            SampleEvents.all().forEach(event -> told.put(event.type(), told(event)));
        } finally {
            QuarkusTransaction.rollback();
        }

        EventSchemas schemas = new EventSchemas();
        for (Map.Entry<String, JsonNode> sample : told.entrySet()) {
            assertEquals(List.of(), schemas.faults(AGGREGATE, sample.getValue()), sample.getKey());
            GoldenJson.assertMatches(
                    EventSchemas.EVENTS.resolve("samples").resolve(sample.getKey() + ".json"), sample.getValue());
        }
    }

    @Test
    void everySampleFileIsOfATypeThatExists() throws IOException {
        Set<String> types = new TreeSet<>();
        SampleEvents.all().forEach(event -> types.add(event.type() + ".json"));
        try (Stream<Path> files = Files.list(EventSchemas.EVENTS.resolve("samples"))) {
            assertEquals(
                    types,
                    files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void theAsyncApiNamesEveryTypeWithTheSchemaOfItsAggregate() throws IOException {
        JsonNode document = new YAMLMapper().readTree(Files.readString(Path.of("contract/asyncapi.yaml")));
        Map<String, String> documented = new TreeMap<>();
        document.at("/components/messages")
                .forEach(message -> documented.put(
                        message.get("name").asText(),
                        message.at("/payload/schema/$ref").asText()));
        Map<String, String> told = new TreeMap<>();
        SampleEvents.all().forEach(event -> told.put(event.type(), "events/" + event.aggregate() + ".schema.json"));

        assertEquals("3.0.0", document.get("asyncapi").asText());
        assertEquals(told, documented);
        Set<String> inChannel = new TreeSet<>();
        document.at("/channels/webhooks/messages")
                .forEach(message -> inChannel.add(message.get("$ref").asText()));
        assertEquals(documented.size(), inChannel.size());
    }

    @Test
    void everyEventOnRecordFitsTheSchemaOfItsAggregate() {
        try (Hooks hooks = new Hooks()) {
            hooks.define("http://localhost:9/hook");
        }
        EventSchemas schemas = new EventSchemas();
        List<JsonNode> recorded =
                sql.list("SELECT actor, effective_on::text, state::text, changes::text FROM journal", this::data);
        assertFalse(recorded.isEmpty());
        for (JsonNode data : recorded) {
            assertEquals(List.of(), schemas.faults(AGGREGATE, data), data::toString);
        }
    }

    private JsonNode told(WebhookEvent event) {
        return sql.one(
                        "SELECT actor, effective_on::text, state::text, changes::text FROM journal"
                                + " WHERE aggregate = ? AND aggregate_id = ? AND sequence = ?",
                        this::data,
                        event.aggregate(),
                        event.aggregateId(),
                        event.sequence())
                .orElseThrow();
    }

    private JsonNode data(ResultSet row) throws SQLException {
        try {
            ObjectNode data = mapper.createObjectNode();
            data.put("by", row.getString(1));
            data.put("effectiveOn", row.getString(2));
            data.set("state", mapper.readTree(row.getString(3)));
            data.set("changes", mapper.readTree(row.getString(4)));
            return data;
        } catch (JsonProcessingException noJson) {
            throw new AssertionError(noJson);
        }
    }
}
