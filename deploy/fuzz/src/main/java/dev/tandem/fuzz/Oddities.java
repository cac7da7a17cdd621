package dev.tandem.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.embedded.contract.Schemas;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values that are known to find faults, by their kind; the lists are in {@code odd.json}. */
final class Oddities {

    static final String TEXT = "text";
    static final String DECIMAL = "decimal";
    static final String DATE = "date";
    static final String NUMBER = "number";
    static final String JSON = "json";
    static final String DOCUMENT = "document";
    static final String SEGMENT = "segment";
    static final String QUERY = "query";
    static final String METHOD = "method";

    private final Map<String, List<String>> kinds = new HashMap<>();
    private final List<String> fields = new ArrayList<>();
    private final Chance chance;

    Oddities(Chance chance) {
        this.chance = chance;
        try (InputStream file = Oddities.class.getResourceAsStream("odd.json")) {
            Schemas.JSON.readTree(file).properties().forEach(kind -> {
                if (kind.getValue().isArray()) {
                    kinds.put(kind.getKey(), texts(kind.getValue()));
                } else {
                    kind.getValue().properties().forEach(field -> {
                        kinds.put(field.getKey(), texts(field.getValue()));
                        fields.add(field.getKey());
                    });
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String of(String kind) {
        return chance.oneOf(kinds.get(kind));
    }

    /** One in place of a text: mostly of the kind that it is of. */
    String like(String text) {
        String kind =
                text.matches("-?[0-9]+(\\.[0-9]+)?") ? DECIMAL : text.matches("[0-9]{4}-[0-9]{2}.*") ? DATE : TEXT;
        return of(chance.percent(70) ? kind : chance.oneOf(List.of(TEXT, DECIMAL, DATE)));
    }

    /** The name of a header field that has odd values. */
    String field() {
        return chance.oneOf(fields);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(entry -> texts.add(
                entry.isObject()
                        ? entry.path("repeat")
                                .asText()
                                .repeat(entry.path("times").asInt())
                        : entry.textValue()));
        return texts;
    }
}
