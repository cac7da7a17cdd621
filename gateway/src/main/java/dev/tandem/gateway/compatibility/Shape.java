package dev.tandem.gateway.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A schema without the ways in which the same can be written: references are followed, null is a property of its own
 * however it is allowed, and a choice of one is that one.
 *
 * @param reference the first reference that was followed, if nothing stands beside it; empty for a schema in its place
 * @param schema what is left to compare
 * @param types without null; empty for any
 */
record Shape(String reference, ObjectNode schema, Set<String> types, boolean nullable) {

    private static final String NULL = "null";
    private static final List<String> CHOICES = List.of("anyOf", "oneOf", "allOf");
    private static final List<String> OF_VALUES = List.of("enum", "const", "anyOf", "oneOf", "allOf", "not");

    /** What says nothing of the value itself. */
    private static final Set<String> WORDS = Set.of(
            "title",
            "description",
            "example",
            "examples",
            "externalDocs",
            "$comment",
            "$defs",
            "$id",
            "$schema",
            "xml");

    static Shape of(JsonNode schema, JsonNode document) {
        String reference = "";
        boolean itself = true;
        boolean nullable = false;
        ObjectNode present = object(schema);
        while (true) {
            if (present.path(References.REF).isTextual()) {
                String next = present.path(References.REF).textValue();
                if (reference.isEmpty()) {
                    reference = next;
                    itself = beside(present, References.REF).isEmpty();
                }
                present = over(object(References.target(next, document)), present, References.REF);
                continue;
            }
            String choice = choiceOf(present);
            if (choice.isEmpty()) {
                break;
            }
            List<JsonNode> branches = branches(present, choice);
            nullable |= branches.size() < present.path(choice).size();
            present = over(chosen(branches, choice), present, choice);
        }
        Set<String> types = types(present);
        nullable |= types.remove(NULL) || isFree(present, types);
        return new Shape(itself ? reference : "", present, types, nullable);
    }

    /** Of the choices of a schema one that can be written more simply: it allows null, or leaves no choice. */
    private static String choiceOf(ObjectNode schema) {
        return CHOICES.stream()
                .filter(choice -> schema.path(choice).isArray())
                .filter(choice -> schema.path(choice).size() == 1
                        || (!choice.equals("allOf")
                                && branches(schema, choice).size()
                                        < schema.path(choice).size()))
                .findFirst()
                .orElse("");
    }

    private static ObjectNode chosen(List<JsonNode> branches, String choice) {
        if (branches.size() == 1) {
            return object(branches.get(0));
        }
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        rest.putArray(choice).addAll(branches);
        return rest;
    }

    private static List<JsonNode> branches(ObjectNode schema, String choice) {
        List<JsonNode> branches = new ArrayList<>();
        schema.path(choice).forEach(branches::add);
        if (branches.size() > 1) {
            branches.removeIf(branch -> branch.path("type").asText().equals(NULL));
        }
        return branches;
    }

    /** What is meant, with what stands beside the reference or the choice. */
    private static ObjectNode over(ObjectNode meant, ObjectNode present, String without) {
        ObjectNode beside = beside(present, without);
        if (beside.isEmpty()) {
            return meant;
        }
        ObjectNode both = meant.objectNode();
        both.setAll(meant);
        both.setAll(beside);
        return both;
    }

    private static ObjectNode beside(ObjectNode present, String without) {
        ObjectNode beside = present.objectNode();
        present.properties().forEach(field -> {
            if (!field.getKey().equals(without) && !isWords(field.getKey())) {
                beside.set(field.getKey(), field.getValue());
            }
        });
        return beside;
    }

    private static ObjectNode object(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            return object;
        }
        ObjectNode free = JsonNodeFactory.instance.objectNode();
        if (schema.isBoolean() && !schema.booleanValue()) {
            free.putObject("not");
        }
        return free;
    }

    private static Set<String> types(ObjectNode schema) {
        Set<String> types = new LinkedHashSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.textValue());
        }
        type.forEach(one -> types.add(one.asText()));
        return types;
    }

    private static boolean isFree(ObjectNode schema, Set<String> types) {
        return types.isEmpty() && OF_VALUES.stream().noneMatch(schema::has);
    }

    static boolean isWords(String keyword) {
        return WORDS.contains(keyword) || keyword.startsWith("x-");
    }

    JsonNode get(String keyword) {
        return schema.path(keyword);
    }

    /** {@code string or null}. */
    String typeWords() {
        Set<String> all = new LinkedHashSet<>(types.isEmpty() ? Set.of("anything") : types);
        if (nullable && !types.isEmpty()) {
            all.add(NULL);
        }
        return String.join(" or ", all);
    }
}
