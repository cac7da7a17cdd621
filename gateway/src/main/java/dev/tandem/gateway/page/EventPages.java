package dev.tandem.gateway.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What the services tell, for people: every event with what it means, its fields and an example. */
final class EventPages {

    private static final String REF = "$ref";

    private EventPages() {}

    /**
     * Adds the page.
     *
     * @param events the merged event contract
     */
    static void addTo(Map<String, Page> pages, JsonNode events) {
        StringBuilder body = new StringBuilder("<h1>Events</h1>\n");
        body.append(Html.paragraphs(events.at("/info/description").asText()));
        body.append("<p>The contract for programs is AsyncAPI 3: <a href=\"/asyncapi.yaml\">asyncapi.yaml</a>, "
                + "<a href=\"/asyncapi.json\">asyncapi.json</a>.</p>\n");
        events.path("channels").forEach(channel -> channel(channel, events, body));
        pages.put("/docs/events", Asset.html(Html.page("Events", body)));
    }

    private static void channel(JsonNode channel, JsonNode events, StringBuilder body) {
        JsonNode topic = channel.at("/bindings/kafka");
        body.append("<h2 id=\"")
                .append(Html.escaped(channel.path("address").asText()))
                .append("\">Topic <code>")
                .append(Html.escaped(channel.path("address").asText()))
                .append("</code></h2>\n<p>")
                .append(Html.marked(channel.path("description").asText()))
                .append(" Partitions: ")
                .append(topic.path("partitions").asInt())
                .append(". Key: the aggregate's id. Kept ")
                .append(topic.at("/topicConfiguration/retention.ms").asLong() < 0 ? "for ever." : "for a time.")
                .append("</p>\n");
        Map<String, StringBuilder> byAggregate = new TreeMap<>();
        for (JsonNode one : channel.path("messages")) {
            JsonNode message = at(events, one.path(REF).asText());
            String schema = message.at("/payload/" + REF).asText();
            message(message, byAggregate.computeIfAbsent(schema, none -> new StringBuilder()));
        }
        byAggregate.forEach((ref, messages) -> {
            JsonNode schema = at(events, ref).path("schema");
            body.append("<section>\n<h3>")
                    .append(Html.escaped(schema.path("title").asText()))
                    .append("</h3>\n<p>")
                    .append(Html.marked(sentence(schema.path("description").asText())))
                    .append("</p>\n")
                    .append(messages);
            fields(schema, body);
            body.append("</section>\n");
        });
    }

    private static void message(JsonNode message, StringBuilder body) {
        String type = message.path("name").asText();
        // A link to the example opens it; one to the element around it would not.
        body.append("<details>\n<summary><code>")
                .append(Html.escaped(type))
                .append("</code> ")
                .append(Html.marked(message.path("summary").asText()))
                .append("</summary>\n<pre id=\"")
                .append(Html.escaped(type))
                .append("\">")
                .append(Html.escaped(message.at("/examples/0/payload").toPrettyString()))
                .append("</pre>\n</details>\n");
    }

    private static void fields(JsonNode schema, StringBuilder body) {
        JsonNode state = schema.at("/$defs/state");
        if (!state.path("properties").isObject()) {
            return;
        }
        body.append(
                "<details>\n<summary>Fields of its state</summary>\n<table>\n<thead><tr><th scope=\"col\">Field</th>"
                        + "<th scope=\"col\">Type</th><th scope=\"col\">Meaning</th></tr></thead>\n<tbody>\n");
        state.path("properties").properties().forEach(field -> body.append("<tr><td><code>")
                .append(Html.escaped(field.getKey()))
                .append("</code></td><td>")
                .append(Html.escaped(type(field.getValue())))
                .append("</td><td>")
                .append(Html.marked(field.getValue().path("description").asText("")))
                .append("</td></tr>\n"));
        body.append("</tbody>\n</table>\n</details>\n");
    }

    /** In words: {@code text or null}, {@code list}, {@code one of A, B}. */
    private static String type(JsonNode field) {
        if (field.path("enum").isArray()) {
            return joined(field.path("enum"), ", ", JsonNode::asText);
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (field.path(choice).isArray()) {
                return joined(field.path(choice), " or ", EventPages::type);
            }
        }
        if (field.path(REF).isTextual()) {
            String ref = field.path(REF).asText();
            return ref.substring(ref.lastIndexOf('/') + 1);
        }
        JsonNode type = field.path("type");
        String words = type.isArray() ? joined(type, " or ", JsonNode::asText) : type.asText("");
        return field.path("format").isTextual()
                ? words + " (" + field.path("format").asText() + ")"
                : words;
    }

    private static String joined(JsonNode list, String between, Function<JsonNode, String> words) {
        return StreamSupport.stream(list.spliterator(), false).map(words).collect(Collectors.joining(between));
    }

    /** Without what is said of all events, or shown here anyway. */
    private static String sentence(String description) {
        int types = description.indexOf(" Types: ");
        return types < 0 ? description : description.substring(0, types);
    }

    private static JsonNode at(JsonNode document, String ref) {
        return document.at(ref.substring(1));
    }
}
