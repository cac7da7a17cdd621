package dev.tandem.journal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Tells what changed between two states. */
final class Changes {

    private Changes() {}

    /**
     * The top-level fields that differ, as {@code {"field": {"before": …, "after": …}}}. A field that one side does not have
     * counts as null.
     *
     * @param before null for a new aggregate, which has no changes
     */
    static ObjectNode between(JsonNode before, JsonNode after) {
        ObjectNode changes = JsonNodeFactory.instance.objectNode();
        if (before == null || before.isNull()) {
            return changes;
        }
        Set<String> fields = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(fields::add);
        before.fieldNames().forEachRemaining(fields::add);
        for (String field : fields) {
            JsonNode old = present(before.get(field));
            JsonNode now = present(after.get(field));
            if (!old.equals(now)) {
                ObjectNode change = changes.putObject(field);
                change.set("before", old);
                change.set("after", now);
            }
        }
        return changes;
    }

    private static JsonNode present(JsonNode node) {
        return node == null ? JsonNodeFactory.instance.nullNode() : node;
    }
}
