package dev.tandem.webhooks.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The published schemas, by aggregate; closed for fields they do not describe, so that none goes undescribed. */
final class EventSchemas {

    static final Path EVENTS = Path.of("contract/events");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> closed = new HashMap<>();

    /** What is wrong with the data of an event; empty when it fits. */
    List<String> faults(String aggregate, JsonNode data) {
        return closed
                .computeIfAbsent(aggregate, this::load)
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    private Schema load(String aggregate) {
        try {
            JsonNode schema = JSON.readTree(Files.readString(EVENTS.resolve(aggregate + ".schema.json")));
            close(schema);
            return registry.getSchema(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(JsonNode node) {
        if (node.isObject() && node.has("properties") && !node.has("additionalProperties")) {
            ((ObjectNode) node).put("additionalProperties", false);
        }
        node.forEach(EventSchemas::close);
    }
}
