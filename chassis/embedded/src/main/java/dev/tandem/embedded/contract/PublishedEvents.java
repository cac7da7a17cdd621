package dev.tandem.embedded.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the folder {@code contract} of a service says of its events: a schema for each kind of aggregate, a sample of each type,
 * and the description of all. The schemas are closed for fields they do not describe, so that none goes undescribed.
 */
public final class PublishedEvents {

    private static final Path CONTRACT = Path.of("contract");
    private static final Path EVENTS = CONTRACT.resolve("events");
    private static final Path SAMPLES = EVENTS.resolve("samples");
    private static final String SAMPLE = ".json";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> closed = new HashMap<>();

    /** What is wrong with the data of an event; empty when it fits. */
    public List<String> faults(String aggregate, JsonNode data) {
        return closed
                .computeIfAbsent(aggregate, this::load)
                .validate(data, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** The file of a type's sample. */
    public static Path sample(String type) {
        return SAMPLES.resolve(type + SAMPLE);
    }

    /** The types that have a sample. */
    public static Set<String> sampled() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The aggregate whose schema each type has in the description. */
    public static Map<String, String> described() throws IOException {
        Map<String, String> described = new TreeMap<>();
        for (JsonNode message : description().at("/components/messages")) {
            String schema = message.at("/payload/schema/$ref").asText();
            described.put(
                    message.path("name").asText(),
                    schema.replaceFirst("^events/", "").replaceFirst("\\.schema\\.json$", ""));
        }
        return described;
    }

    /** How many types the one channel of the description holds. */
    public static int inChannel() throws IOException {
        Set<String> messages = new TreeSet<>();
        description().path("channels").forEach(channel -> channel.path("messages")
                .forEach(message -> messages.add(message.path("$ref").asText())));
        return messages.size();
    }

    private static JsonNode description() throws IOException {
        JsonNode document = new YAMLMapper().readTree(Files.readString(CONTRACT.resolve("asyncapi.yaml")));
        if (!document.path("asyncapi").asText().equals("3.0.0")) {
            throw new IOException("This is no AsyncAPI 3.0.0: " + document.path("asyncapi"));
        }
        return document;
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
        node.forEach(PublishedEvents::close);
    }
}
