package dev.tandem.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What only the gateway writes above an answer, its own or a service's: how many requests the client has left. */
final class GatewayHeaders {

    /** Given before anybody knows whose request it is. */
    private static final Set<String> NOBODYS = Set.of("401", "414", "431");

    private static final String TOO_MANY = "429";
    private static final String HEADERS = "headers";
    private static final String LIMIT = "RateLimit";
    private static final String POLICY = "RateLimit-Policy";
    private static final String RETRY_AFTER = "Retry-After";

    private GatewayHeaders() {}

    static void addTo(ObjectNode document) {
        ObjectNode headers = ((ObjectNode) document.get("components")).withObject("/" + HEADERS);
        define(
                headers,
                LIMIT,
                "How many more requests the client may make now (`r`), and in how many seconds all of them (`t`).",
                "\"client\";r=1999;t=1");
        define(
                headers,
                POLICY,
                "How many requests the client may make at once (`q`), and in how many seconds they come back (`w`).",
                "\"client\";q=2000;w=2");
        define(headers, RETRY_AFTER, "Seconds to wait before the request is sent again.", "1");
        sort(headers);
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                operation.path("responses").properties().forEach(declared -> {
                    if (!NOBODYS.contains(declared.getKey())
                            && resolved(document, declared.getValue()) instanceof ObjectNode response) {
                        addTo(response, declared.getKey());
                    }
                });
            }
        }
    }

    private static void addTo(ObjectNode response, String status) {
        ObjectNode headers = response.withObject("/" + HEADERS);
        refer(headers, LIMIT);
        refer(headers, POLICY);
        if (status.equals(TOO_MANY)) {
            refer(headers, RETRY_AFTER);
        }
    }

    private static JsonNode resolved(ObjectNode document, JsonNode response) {
        String reference = response.path("$ref").asText();
        return reference.isEmpty() ? response : document.at(reference.substring(1));
    }

    private static void refer(ObjectNode headers, String header) {
        headers.putObject(header).put("$ref", "#/components/" + HEADERS + "/" + componentName(header));
    }

    private static void define(ObjectNode headers, String header, String description, String example) {
        ObjectNode schema = headers.putObject(componentName(header))
                .put("description", description)
                .putObject("schema")
                .put("type", "string");
        schema.putArray("examples").add(example);
    }

    private static String componentName(String header) {
        return header.replace("-", "");
    }

    private static void sort(ObjectNode object) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        object.removeAll();
        object.setAll(sorted);
    }
}
