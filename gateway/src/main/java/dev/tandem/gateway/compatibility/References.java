package dev.tandem.gateway.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.gateway.contract.ContractException;
import java.util.Map;

/**
 * Follows references in the two documents, and finds out what is declared once in both: there a difference is told once
 * and not for each that refers to it.
 */
record References(JsonNode before, JsonNode after) {

    static final String REF = "$ref";

    private static final String COMPONENTS = "#/components/";
    private static final Map<String, String> WORDS = Map.of(
            "schemas", "schema",
            "responses", "answer",
            "parameters", "parameter",
            "headers", "header",
            "requestBodies", "body",
            "messageTraits", "trait");

    /** What is meant in the end, whether by itself or by reference. */
    static JsonNode followed(JsonNode node, JsonNode document) {
        JsonNode meant = node;
        while (meant.path(REF).isTextual()) {
            meant = target(meant.path(REF).textValue(), document);
        }
        return meant;
    }

    static JsonNode target(String reference, JsonNode document) {
        JsonNode target = document.at(reference.substring(1));
        if (target.isMissingNode()) {
            throw new ContractException("The reference " + reference + " leads nowhere.");
        }
        return target;
    }

    Place located(JsonNode was, JsonNode is, Place otherwise) {
        return located(was.path(REF).asText(), is.path(REF).asText(), otherwise);
    }

    /** Where something is told that both refer to: there, if it is the same thing, or the same under another name. */
    Place located(String was, String is, Place otherwise) {
        if (!was.startsWith(COMPONENTS) || !is.startsWith(COMPONENTS)) {
            return otherwise;
        }
        boolean renamed = after.at(was.substring(1)).isMissingNode()
                && before.at(is.substring(1)).isMissingNode();
        return was.equals(is) || renamed ? Place.of(name(is)) : otherwise;
    }

    /** {@code #/components/schemas/plan/schema/$defs/line} is {@code schema plan.line}. */
    private static String name(String reference) {
        String key = reference.substring(COMPONENTS.length());
        int slash = key.indexOf('/');
        String name = key.substring(slash + 1).replace("/schema/$defs/", ".");
        int format = name.indexOf("/schema");
        name = format < 0 ? name : name.substring(0, format);
        return WORDS.getOrDefault(key.substring(0, slash), key.substring(0, slash)) + " " + name;
    }
}
