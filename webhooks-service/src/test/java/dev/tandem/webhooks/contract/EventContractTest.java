package dev.tandem.webhooks.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.embedded.GoldenJson;
import dev.tandem.embedded.contract.PublishedEvents;
import dev.tandem.embedded.quarkus.TandemBackends;
import dev.tandem.journal.DomainEvent;
import dev.tandem.journal.Journal;
import dev.tandem.journal.sql.Sql;
import dev.tandem.webhooks.trial.Certificates;
import dev.tandem.webhooks.trial.Hooks;
import dev.tandem.webhooks.webhook.WebhookEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

        PublishedEvents published = new PublishedEvents();
        for (Map.Entry<String, JsonNode> sample : told.entrySet()) {
            assertEquals(List.of(), published.faults(AGGREGATE, sample.getValue()), sample.getKey());
            GoldenJson.assertMatches(PublishedEvents.sample(sample.getKey()), sample.getValue());
        }
    }

    @Test
    void everySampleFileIsOfATypeThatExists() throws IOException {
        assertEquals(
                SampleEvents.all().stream().map(DomainEvent::type).collect(Collectors.toCollection(TreeSet::new)),
                PublishedEvents.sampled());
    }

    @Test
    void theAsyncApiNamesEveryTypeWithTheSchemaOfItsAggregate() throws IOException {
        Map<String, String> told = new TreeMap<>();
        SampleEvents.all().forEach(event -> told.put(event.type(), event.aggregate()));

        assertEquals(told, PublishedEvents.described());
        assertEquals(told.size(), PublishedEvents.inChannel());
    }

    @Test
    void everyEventOnRecordFitsTheSchemaOfItsAggregate() {
        try (Hooks hooks = new Hooks()) {
            hooks.define("http://localhost:9/hook");
        }
        PublishedEvents published = new PublishedEvents();
        List<JsonNode> recorded =
                sql.list("SELECT actor, effective_on::text, state::text, changes::text FROM journal", this::data);
        assertFalse(recorded.isEmpty());
        for (JsonNode data : recorded) {
            assertEquals(List.of(), published.faults(AGGREGATE, data), data::toString);
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
