package dev.tandem.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What can be read of the projects of a source, but for what says when, in which order and under which name they came. */
final class PublishedProjects {

    private static final String API = "/api/v1";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private PublishedProjects() {}

    /** By the project's number: its fields, its plan versions and its assessments, as JSON. */
    static Map<String, String> told(ApiClient api, String source) throws IOException {
        Map<String, String> told = new TreeMap<>();
        for (JsonNode initiative : all(api, API + "/initiatives?limit=200")) {
            for (JsonNode reference : initiative.path("externalReferences")) {
                if (reference.path("source").asText().equals(source)) {
                    told.put(reference.path("key").asText(), told(api, (ObjectNode) initiative));
                }
            }
        }
        return told;
    }

    private static String told(ApiClient api, ObjectNode initiative) throws IOException {
        String path = API + "/initiatives/" + initiative.path("id").asText();
        ArrayNode told = MAPPER.createArrayNode();
        told.addAll(sorted(api, path + "/plans", "reportedOn", List.of("initiativeId", "version", "createdAt")));
        told.addAll(
                sorted(api, path + "/assessments", "assessedOn", List.of("id", "initiativeId", "createdAt", "source")));
        told.addAll(sorted(api, path + "/forecasts", "statedOn", List.of("initiativeId", "version", "createdAt")));
        initiative.remove(List.of(
                "id",
                "version",
                "createdAt",
                "updatedAt",
                "externalReferences",
                "planVersion",
                "baselineVersion",
                "portfolioNodeId",
                "contributions"));
        return initiative + " " + told;
    }

    private static List<JsonNode> sorted(ApiClient api, String path, String by, List<String> leftOut)
            throws IOException {
        List<JsonNode> items = new ArrayList<>(all(api, path));
        items.sort(Comparator.comparing(item -> item.path(by).asText()));
        items.forEach(item -> ((ObjectNode) item).remove(leftOut));
        return items;
    }

    private static List<JsonNode> all(ApiClient api, String path) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String next = path;
        while (next != null) {
            JsonNode page = api.get(next).body();
            page.path("items").forEach(items::add);
            String cursor = page.path("next").asText("");
            next = cursor.isEmpty() || page.path("next").isNull()
                    ? null
                    : path + (path.contains("?") ? "&" : "?") + "cursor=" + cursor;
        }
        return items;
    }
}
