package dev.tandem.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class EventMergerTest {

    private final EventContract initiatives =
            EventContract.read("initiatives-service", Path.of("../initiatives-service/contract"));
    private final EventContract metrics = EventContract.read("metrics-service", Path.of("../metrics-service/contract"));
    private final EventContract webhooks =
            EventContract.read("webhooks-service", Path.of("../webhooks-service/contract"));
    private final ObjectNode frame = ContractFile.read(Path.of("src/main/contract/asyncapi.yaml"));

    @Test
    void everyEventOfEveryServiceIsInOneDocumentWithItsExample() {
        JsonNode merged = merge(initiatives, metrics, webhooks);
        assertEquals("3.0.0", merged.path("asyncapi").asText());
        assertEquals(3, merged.path("channels").size());
        JsonNode messages = merged.at("/components/messages");
        assertEquals(
                initiatives.samples().size()
                        + metrics.samples().size()
                        + webhooks.samples().size(),
                messages.size(),
                "an event without a sample, or a sample without an event");
        for (JsonNode message : messages) {
            assertTrue(message.at("/examples/0/payload").isObject(), message.toString());
        }
    }

    @Test
    void itNeedsNoOtherFile() {
        assertFalse(merge(initiatives, metrics, webhooks).findValuesAsText("$ref").stream()
                .anyMatch(ref -> !ref.startsWith("#/")));
    }

    @Test
    void whatHasOneNameInBothIsToldApartByTheService() {
        JsonNode merged = merge(initiatives, metrics);
        assertEquals(
                "#/components/messageTraits/metrics.cloudEvent",
                merged.at("/components/messages/metric.defined/traits/0/$ref").asText());
        assertEquals(
                "/metrics-service",
                merged.at("/components/schemas/metrics.cloudEvent/properties/ce_source/const")
                        .asText());
        assertEquals(
                "/initiatives-service",
                merged.at("/components/schemas/initiatives.cloudEvent/properties/ce_source/const")
                        .asText());
        assertTrue(merged.path("operations").has("initiatives.tell"));
    }

    @Test
    void aSchemaRefersToItsOwnPartsWhereTheyAreNow() {
        JsonNode risk = merge(initiatives, metrics).at("/components/schemas/risk/schema");
        assertEquals(
                "#/components/schemas/risk/schema/$defs/state",
                risk.at("/properties/state/$ref").asText());
        assertFalse(risk.has("$id"));
    }

    @Test
    void anEventWithoutASampleIsRefused() {
        Map<String, ObjectNode> samples = new TreeMap<>(metrics.samples());
        samples.remove("dev.tandem.metric.defined.v1");
        ContractException refused = assertThrows(
                ContractException.class,
                () -> merge(new EventContract("metrics-service", metrics.document(), metrics.schemas(), samples)));
        assertTrue(refused.getMessage().contains("dev.tandem.metric.defined.v1"), refused.getMessage());
    }

    @Test
    void aReferenceThatLeadsNowhereIsRefused() {
        metrics.document()
                .withObject("/components/messages/metric.defined/payload/schema")
                .put("$ref", "events/nothing.schema.json");
        assertThrows(ContractException.class, () -> merge(metrics));
        metrics.document()
                .withObject("/channels/metrics/messages/metric.defined")
                .put("$ref", "#/nowhere");
        assertThrows(ContractException.class, () -> merge(metrics));
    }

    @Test
    void oneEventOfTwoServicesIsRefused() {
        initiatives
                .document()
                .withObject("/components/messages")
                .set("metric.defined", metrics.document().at("/components/messages/metric.defined"));
        assertThrows(ContractException.class, () -> merge(metrics, initiatives));
    }

    private ObjectNode merge(EventContract... contracts) {
        return new EventMerger(frame).merge(List.of(contracts));
    }
}
