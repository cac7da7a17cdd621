package dev.tandem.gateway.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares two AsyncAPI documents: topics by their address, events by their type. */
final class EventComparison {

    private final References references;
    private final Changes changes;

    EventComparison(JsonNode before, JsonNode after, Changes changes) {
        this.references = new References(before, after);
        this.changes = changes;
    }

    void compare() {
        Map<String, JsonNode> was = topics(references.before());
        Map<String, JsonNode> is = topics(references.after());
        was.forEach((address, topic) -> {
            JsonNode now = is.get(address);
            if (now == null) {
                add(Kind.TOPIC_REMOVED, "topic " + address, "");
            } else {
                topic(address, topic, now);
            }
        });
        is.forEach((address, topic) -> {
            if (!was.containsKey(address)) {
                add(Kind.TOPIC_ADDED, "topic " + address, topic.path("title").asText());
                events(topic, references.after()).forEach(this::added);
            }
        });
    }

    private static Map<String, JsonNode> topics(JsonNode document) {
        Map<String, JsonNode> topics = new TreeMap<>();
        document.path("channels")
                .forEach(channel -> topics.put(channel.path("address").asText(), channel));
        return topics;
    }

    private static Map<String, JsonNode> events(JsonNode topic, JsonNode document) {
        Map<String, JsonNode> events = new TreeMap<>();
        topic.path("messages").forEach(message -> {
            JsonNode meant = References.followed(message, document);
            events.put(meant.path("name").asText(), meant);
        });
        return events;
    }

    private void topic(String address, JsonNode before, JsonNode after) {
        if (!before.path("bindings").equals(after.path("bindings"))) {
            add(Kind.BINDING_CHANGED, "topic " + address, "");
        }
        Map<String, JsonNode> was = events(before, references.before());
        Map<String, JsonNode> is = events(after, references.after());
        was.forEach((type, event) -> {
            if (is.containsKey(type)) {
                event(type, event, is.get(type));
            } else {
                add(Kind.EVENT_REMOVED, "event " + type, "");
            }
        });
        is.forEach((type, event) -> {
            if (!was.containsKey(type)) {
                added(type, event);
            }
        });
    }

    private void added(String type, JsonNode event) {
        add(Kind.EVENT_ADDED, "event " + type, event.path("summary").asText());
    }

    private void event(String type, JsonNode before, JsonNode after) {
        ObjectNode was = whole(before, references.before());
        ObjectNode is = whole(after, references.after());
        for (String field : List.of("contentType", "bindings")) {
            if (!was.path(field).equals(is.path(field))) {
                add(Kind.BINDING_CHANGED, "event " + type, field);
            }
        }
        Place place = Place.of("event " + type);
        SchemaComparison schemas = new SchemaComparison(references, Use.EVENT, place.where(), changes);
        schemas.compare(
                schema(was.path("headers"), references.before()),
                schema(is.path("headers"), references.after()),
                place.within("headers"));
        schemas.compare(
                schema(was.path("payload"), references.before()),
                schema(is.path("payload"), references.after()),
                place);
    }

    /** The event with what it shares with others. */
    private static ObjectNode whole(JsonNode event, JsonNode document) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        event.path("traits").forEach(trait -> whole.setAll((ObjectNode) References.followed(trait, document)));
        whole.setAll((ObjectNode) event);
        if (!whole.has("contentType")) {
            whole.set("contentType", document.path("defaultContentType"));
        }
        return whole;
    }

    /** A schema of a format of its own is one step further down. */
    private static JsonNode schema(JsonNode schema, JsonNode document) {
        JsonNode meant = References.followed(schema, document);
        if (!meant.has("schemaFormat")) {
            return schema;
        }
        return schema.path(References.REF).isTextual()
                ? JsonNodeFactory.instance
                        .objectNode()
                        .put(References.REF, schema.path(References.REF).asText() + "/schema")
                : meant.path("schema");
    }

    private void add(Kind kind, String where, String detail) {
        changes.add(kind, Place.of(where), detail, where);
    }
}
