package dev.tandem.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.embedded.contract.Schemas;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Makes values that fit a schema and, in so many of a hundred places as it is told, lie at a bound of it or just outside. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEP = 5;
    private static final int LONGEST = 20_000;

    /** Lists in lists grow out of hand; more than this, in characters, is refused for its size alone. */
    static final int MOST = 4 << 20;

    private static final int LEAST = 8;

    /** One of them fits most patterns that occur. */
    private static final List<String> SAMPLES = List.of(("EUR 12.5 0198f2a4-5d6c-7e10-8f3b-2a1c4d5e6f70 2026-03 4711"
                    + " sample-1 SAMPLE_1 dev.tandem.initiative.approved title 100 -3.25 0 2031-12 USD a oldest")
            .split(" "));

    private final Schemas schemas;
    private final Pool pool;
    private final Chance chance;

    /** How many characters the present value has by now, about. */
    private long made;

    Values(Schemas schemas, Pool pool, Chance chance) {
        this.schemas = schemas;
        this.pool = pool;
        this.chance = chance;
    }

    JsonNode of(String place, int percentAtBounds) {
        made = 0;
        return of(schemas.at(schemas.resolved(place)), "", percentAtBounds, 0);
    }

    private JsonNode of(JsonNode unresolved, String name, int bold, int depth) {
        JsonNode schema = unresolved;
        while (schema.has("$ref")) {
            schema = schemas.at(schema.path("$ref").asText().substring(1));
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            if (schema.has(choice)) {
                JsonNode choices = schema.path(choice);
                // Null comes last.
                return of(chance.percent(80) ? choices.get(0) : oneOf(choices), name, bold, depth);
            }
        }
        if (schema.has("enum")) {
            return oneOf(schema.path("enum"));
        }
        made += LEAST;
        boolean atBound = chance.percent(bold);
        if (schema.path("examples").size() > 0 && !atBound && chance.percent(50)) {
            return oneOf(schema.path("examples"));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, bold, depth);
            case "array" -> array(schema, name, atBound, bold, depth);
            case "integer", "number" -> JSON.numberNode(number(schema, atBound));
            case "boolean" -> JSON.booleanNode(chance.percent(50));
            case "null" -> JSON.nullNode();
            default -> counted(text(schema, name, atBound));
        };
    }

    private JsonNode counted(String text) {
        made += text.length();
        return JSON.textNode(text);
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (type.isArray()) {
            return type.get(chance.percent(15) ? type.size() - 1 : 0).asText();
        }
        return type.asText(schema.has("properties") ? "object" : "string");
    }

    private ObjectNode object(JsonNode schema, int bold, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(field -> {
            if (required.contains(field.getKey()) || chance.percent(depth > DEEP ? 5 : 50)) {
                object.set(field.getKey(), of(field.getValue(), field.getKey(), bold, depth + 1));
            }
        });
        JsonNode others = schema.path("additionalProperties");
        for (int added = others.isObject() ? chance.below(3) : 0; added > 0; added--) {
            object.set(chance.word(), of(others, "", bold, depth + 1));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, String name, boolean atBound, int bold, int depth) {
        int least = schema.path("minItems").asInt(0);
        int most = schema.path("maxItems").asInt(least + 3);
        int size = least + chance.below(Math.max(1, Math.min(most - least, depth > DEEP ? 1 : 3)));
        if (atBound) {
            size = chance.oneOf(List.of(least, Math.max(0, least - 1), most, most + 1));
        }
        ArrayNode array = JSON.arrayNode();
        // Many are alike, which is cheaper and odd as well.
        JsonNode item = null;
        long each = 0;
        while (array.size() < Math.min(size, LONGEST) && made + each < MOST) {
            if (array.size() < 5) {
                long before = made;
                item = of(schema.path("items"), name, bold, depth + 1);
                each = made - before;
            } else {
                made += each;
            }
            array.add(item);
        }
        return array;
    }

    private BigInteger number(JsonNode schema, boolean atBound) {
        boolean wide = schema.path("format").asText().equals("int64");
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(wide ? Long.MAX_VALUE : Integer.MAX_VALUE);
        if (atBound) {
            BigInteger bound = BigInteger.valueOf(chance.percent(50) ? least : most);
            return bound.add(BigInteger.valueOf(chance.below(3) - 1));
        }
        return BigInteger.valueOf(least + chance.below((int) Math.min(20, most - least) + 1));
    }

    private String text(JsonNode schema, String name, boolean atBound) {
        if (atBound) {
            int most = schema.path("maxLength").asInt(300);
            int least = schema.path("minLength").asInt(0);
            int length = chance.oneOf(List.of(most, most + 1, least, Math.max(0, least - 1)));
            return chance.oneOf(List.of("x", "7", "\u00e9", "\u4e16")).repeat(Math.min(length, LONGEST));
        }
        String id = chance.percent(80) ? pool.idFor(name) : null;
        if (id != null) {
            return id;
        }
        return switch (schema.path("format").asText()) {
            case "date" -> day();
            case "date-time" -> day() + "T10:15:30Z";
            case "uuid" -> new UUID(chance.below(1 << 30), chance.below(1 << 30)).toString();
            default -> schema.has("pattern") ? fitting(schema.path("pattern").asText()) : chance.word();
        };
    }

    private String fitting(String pattern) {
        List<String> fitting =
                SAMPLES.stream().filter(Pattern.compile(pattern).asPredicate()).toList();
        return fitting.isEmpty() ? "sample" : chance.oneOf(fitting);
    }

    private String day() {
        return "%d-%02d-%02d".formatted(2023 + chance.below(4), 1 + chance.below(12), 1 + chance.below(28));
    }

    private JsonNode oneOf(JsonNode choices) {
        // What is bent later must not be the contract's own.
        return choices.get(chance.below(choices.size())).deepCopy();
    }
}
