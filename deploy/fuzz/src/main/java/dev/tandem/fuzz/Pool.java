package dev.tandem.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tandem.embedded.contract.Contract;
import dev.tandem.embedded.contract.DeclaredOperation;
import dev.tandem.embedded.contract.Exchange;
import dev.tandem.embedded.contract.Exchange.Answer;
import dev.tandem.embedded.contract.Schemas;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What answers have shown, so that later requests hit what exists: paths, ids, tags, cursors, positions. Of each kind the
 * newest are kept.
 */
final class Pool {

    static final String POSITIONS = "positions";

    private static final int MOST = 64;
    private static final int MOST_TAGS = 4096;
    private static final int LARGEST_READ = 1 << 18;

    /** The paths that end with a placeholder, with what each is one of: portfolionode for /portfolio-nodes/{id}. */
    private final Map<String, String> things = new TreeMap<>();

    private final Map<String, List<String>> known = new HashMap<>();
    private final Map<String, String> tags = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_TAGS;
        }
    };
    private final Chance chance;

    Pool(Contract contract, Chance chance) {
        this.chance = chance;
        for (DeclaredOperation operation : contract.operations()) {
            String path = operation.path().toString();
            for (int end = path.indexOf('}'); end > 0; end = path.indexOf('}', end + 1)) {
                things.put(path.substring(0, end + 1), noun(path.substring(0, end)));
            }
        }
    }

    /** One of what is known by this name; null when there is none. */
    String any(String name) {
        List<String> all = known.get(name);
        return all == null ? null : chance.oneOf(all);
    }

    /** An id for a field or parameter that has the noun of a collection in its name; null when there is none. */
    String idFor(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String noun = lower.replaceFirst("ids?$", "");
        return things.values().stream()
                .filter(thing -> !noun.isEmpty() && noun.endsWith(thing))
                .map(found -> any("id of " + found))
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
    }

    static String cursorsOf(DeclaredOperation operation) {
        return "cursors of " + operation.id();
    }

    /** The newest tag of what is at this path; null when none is known. */
    String tagOf(String path) {
        return tags.get(path);
    }

    void harvest(DeclaredOperation operation, Exchange exchange) {
        Answer answer = exchange.answer();
        if (!answer.succeeded()) {
            return;
        }
        String tag = answer.headers().first("ETag");
        if (tag != null && exchange.rawQuery() == null) {
            tags.put(exchange.rawPath(), tag);
        }
        add(POSITIONS, answer.headers().first("Tandem-Position"));
        String location = answer.headers().first("Location");
        if (location != null) {
            things.keySet().stream()
                    .filter(thing -> Arrays.equals(segments(thing), segments(location), Pool::compared))
                    .forEach(thing -> add(thing, location));
        }
        if (Exchange.isJson(answer.mediaType()) && answer.body().length < LARGEST_READ) {
            harvest(operation, exchange.rawPath(), tree(answer.body()));
        }
    }

    private void harvest(DeclaredOperation operation, String rawPath, JsonNode body) {
        String collection = operation.path().toString();
        add(cursorsOf(operation), body.path("next").textValue());
        List<JsonNode> items = new ArrayList<>(List.of(body));
        body.path("items").forEach(items::add);
        for (String thing : things.keySet()) {
            if (thing.startsWith(collection + "/{") && thing.indexOf('/', collection.length() + 1) < 0) {
                String variable = thing.substring(collection.length() + 2, thing.length() - 1);
                items.forEach(item -> names(item, variable).forEach(name -> {
                    add(thing, rawPath + "/" + Draft.encoded(name));
                    add("id of " + things.get(thing), name);
                }));
            }
        }
    }

    /** What an item may be called in a path. */
    private static Stream<String> names(JsonNode item, String variable) {
        List<JsonNode> references = new ArrayList<>();
        references.add(item.path("externalReference"));
        item.path("externalReferences").forEach(references::add);
        return Stream.concat(
                Stream.of(variable, "id", "key")
                        .map(item::path)
                        .filter(JsonNode::isValueNode)
                        .filter(value -> !value.isNull())
                        .map(JsonNode::asText),
                references.stream()
                        .filter(reference -> reference.path("source").isTextual())
                        .map(reference -> "ext:" + reference.path("source").asText() + ":"
                                + reference.path("key").asText()));
    }

    private void add(String name, String value) {
        if (value == null) {
            return;
        }
        List<String> all = known.computeIfAbsent(name, added -> new ArrayList<>());
        if (all.contains(value)) {
            return;
        }
        if (all.size() < MOST) {
            all.add(value);
        } else {
            all.set(chance.below(MOST), value);
        }
    }

    private static String noun(String thing) {
        String[] segments = segments(thing);
        return segments[segments.length - 2]
                .replaceFirst("ies$", "y")
                .replaceFirst("s$", "")
                .replace("-", "");
    }

    private static String[] segments(String path) {
        return path.split("/", -1);
    }

    private static int compared(String template, String segment) {
        return template.startsWith("{") ? 0 : template.compareTo(segment);
    }

    private static JsonNode tree(byte[] json) {
        try {
            return Schemas.JSON.readTree(json);
        } catch (IOException unreadable) {
            // The verdict says so.
            return Schemas.JSON.missingNode();
        }
    }
}
