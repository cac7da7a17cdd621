package dev.tandem.embedded.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The schemas of one document, named by their place in it (a JSON pointer), each made ready once. Objects that do not say
 * otherwise are closed for fields they do not describe, so that none goes undescribed.
 */
public final class Schemas {

    /** Reads every number exactly, one value to its end, and no key twice. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private static final String NAME = "urn:tandem:contract";
    private static final int MOST = 8;

    private final JsonNode document;
    private final Schema whole;
    private final Map<String, Schema> ready = new ConcurrentHashMap<>();

    Schemas(JsonNode document) {
        this.document = document.deepCopy();
        close(this.document.path("components").path("schemas"));
        close(this.document.path("paths"));
        this.whole =
                SchemaRegistry.withDialect(Dialects.getOpenApi31()).getSchema(SchemaLocation.of(NAME), this.document);
    }

    public JsonNode at(String place) {
        return document.at(place);
    }

    /** Where it stands that is meant by this place, which may hold a reference. */
    public String resolved(String place) {
        String reference = at(place).path("$ref").asText();
        return reference.startsWith("#/") ? resolved(reference.substring(1)) : place;
    }

    /** What does not fit the schema at a place; empty when all is well or nothing is said there. */
    public List<String> faults(String place, JsonNode value) {
        if (at(place).isMissingNode()) {
            return List.of();
        }
        return ready
                .computeIfAbsent(place, this::compiled)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Schemas::words)
                .limit(MOST)
                .toList();
    }

    /** The same of a text that should be JSON. */
    public List<String> faultsOfText(String place, byte[] text) {
        try {
            return faults(place, JSON.readTree(text));
        } catch (JsonProcessingException unreadable) {
            return List.of("is no JSON: " + unreadable.getOriginalMessage());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private synchronized Schema compiled(String place) {
        return whole.getRefSchema(SchemaLocation.of(NAME + "#" + place).getFragment());
    }

    private static String words(Error error) {
        JsonNode value = error.getInstanceNode();
        String shown = value == null || value.isContainerNode() ? "" : " (" + value + ")";
        return error + shown;
    }

    private static void close(JsonNode node) {
        if (node.path("properties").isObject() && !node.has("additionalProperties")) {
            ((ObjectNode) node).put("additionalProperties", false);
        }
        node.forEach(Schemas::close);
    }
}
