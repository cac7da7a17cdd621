package dev.tandem.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** The published description of all events, and what in an event does not fit it. */
final class EventDocument {

    private static final Path FILE = Path.of("../../gateway/contract/asyncapi.yaml");
    private static final String NAME = "urn:tandem:events";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;
    private final Schema whole;
    private final Map<String, Schema> schemas = new HashMap<>();

    /** Where in the document a type's message is, by topic and type. */
    private final Map<String, Map<String, String>> messages = new TreeMap<>();

    private EventDocument(JsonNode document) {
        this.document = document;
        // Its schemas refer to each other from the top, where words stand that mean something else in a schema.
        this.whole = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(
                        SchemaLocation.of(NAME),
                        JSON.createObjectNode().set("components", document.path("components")));
        for (JsonNode channel : document.path("channels")) {
            Map<String, String> types =
                    messages.computeIfAbsent(channel.path("address").asText(), topic -> new TreeMap<>());
            for (JsonNode message : channel.path("messages")) {
                String place = message.path("$ref").asText().substring(1);
                types.put(document.at(place).path("name").asText(), place);
            }
        }
    }

    static EventDocument read() throws IOException {
        return new EventDocument(new YAMLMapper().readTree(Files.readString(FILE)));
    }

    Set<String> topics() {
        return new TreeSet<>(messages.keySet());
    }

    /** What of a record is not as the document says; empty when all is. */
    List<String> faults(ConsumerRecord<byte[], byte[]> event) throws IOException {
        ObjectNode headers = JSON.createObjectNode();
        for (Header header : event.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        String type = headers.path("ce_type").asText();
        String place = messages.getOrDefault(event.topic(), Map.of()).get(type);
        if (place == null) {
            return List.of(event.topic() + " has no message " + type);
        }
        List<String> faults = new ArrayList<>();
        String trait = document.at(place + "/traits/0/$ref").asText().substring(1);
        if (!headers.path("content-type")
                .asText()
                .equals(document.at(trait).path("contentType").asText())) {
            faults.add("content-type is " + headers.path("content-type"));
        }
        ObjectNode described = headers.deepCopy();
        described.remove("content-type");
        faults.addAll(misfits(document.at(trait + "/headers/$ref").asText(), described));
        faults.addAll(misfits(document.at(place + "/payload/$ref").asText() + "/schema", JSON.readTree(event.value())));
        String key = new String(event.key(), StandardCharsets.UTF_8);
        if (!key.equals(headers.path("ce_subject").asText())) {
            faults.add("the key " + key + " is not ce_subject");
        }
        return faults.stream().map(fault -> type + ": " + fault).toList();
    }

    private List<String> misfits(String reference, JsonNode value) {
        return schemas
                .computeIfAbsent(
                        reference,
                        at -> whole.getRefSchema(SchemaLocation.of(NAME + at).getFragment()))
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
