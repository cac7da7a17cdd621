package dev.tandem.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tags of the merged contract in reading order: those that the frame names stand in its order, a tag that it does
 * not know stands behind the tag that precedes it in its service's own document.
 */
final class TagOrder {

    private final Map<String, ObjectNode> tags = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();

    TagOrder(JsonNode frameTags) {
        frameTags.forEach(tag -> order.add(tag.path("name").asText()));
    }

    void add(ServiceContract contract) {
        String previous = null;
        for (JsonNode tag : contract.document().path("tags")) {
            previous = add((ObjectNode) tag, previous, contract.service());
        }
        for (JsonNode path : contract.document().path("paths")) {
            for (JsonNode operation : path) {
                for (JsonNode name : operation.path("tags")) {
                    if (!tags.containsKey(name.asText())) {
                        ObjectNode tag = contract.document().objectNode().put("name", name.asText());
                        previous = add(tag, previous, contract.service());
                    }
                }
            }
        }
    }

    private String add(ObjectNode tag, String previous, String service) {
        String name = tag.path("name").asText();
        ObjectNode known = tags.get(name);
        if (known == null || known.size() == 1) {
            tags.put(name, tag);
        } else if (tag.size() > 1 && !known.equals(tag)) {
            throw new ContractException(
                    "The tag " + name + " of " + service + " is described in other words than by the service before.");
        }
        if (!order.contains(name)) {
            order.add(previous == null ? order.size() : order.indexOf(previous) + 1, name);
        }
        return name;
    }

    ArrayNode toJson(ArrayNode into) {
        for (String name : order) {
            if (tags.containsKey(name)) {
                into.add(tags.get(name));
            }
        }
        return into;
    }
}
