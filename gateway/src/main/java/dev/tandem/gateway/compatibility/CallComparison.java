package dev.tandem.gateway.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.gateway.contract.PathTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares two OpenAPI documents. */
final class CallComparison {

    private static final List<String> METHODS =
            List.of("get", "head", "post", "put", "patch", "delete", "options", "trace");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final References references;
    private final Changes changes;

    CallComparison(JsonNode before, JsonNode after, Changes changes) {
        this.references = new References(before, after);
        this.changes = changes;
    }

    void compare() {
        JsonNode before = references.before().path("paths");
        JsonNode after = references.after().path("paths");
        Map<String, String> pairs = pairs(before, after);
        before.properties().forEach(path -> {
            String now = pairs.get(path.getKey());
            for (String method : METHODS) {
                if (path.getValue().has(method)) {
                    operation(method, path.getKey(), now);
                }
            }
        });
        after.properties().forEach(path -> {
            for (String method : METHODS) {
                JsonNode operation = path.getValue().path(method);
                String former = former(path.getKey(), pairs);
                if (operation.isObject() && !before.path(former).has(method)) {
                    add(
                            Kind.OPERATION_ADDED,
                            name(method, path.getKey()),
                            operation.path("summary").asText());
                }
            }
        });
        servers();
        securitySchemes();
        problems();
    }

    /** The path of today for each of before, which may name its parameters otherwise. */
    private static Map<String, String> pairs(JsonNode before, JsonNode after) {
        Map<String, String> pairs = new TreeMap<>();
        before.fieldNames().forEachRemaining(path -> {
            if (after.has(path)) {
                pairs.put(path, path);
                return;
            }
            PathTemplate template = PathTemplate.of(path);
            after.fieldNames().forEachRemaining(other -> {
                if (PathTemplate.of(other).sameShape(template)) {
                    pairs.put(path, other);
                }
            });
        });
        return pairs;
    }

    private static String former(String path, Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .filter(pair -> pair.getValue().equals(path))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /**
     * One operation of before.
     *
     * @param now its path of today; null when there is none
     */
    private void operation(String method, String path, String now) {
        JsonNode item = references.before().path("paths").path(path);
        JsonNode was = item.path(method);
        JsonNode newItem = references.after().path("paths").path(now == null ? path : now);
        JsonNode is = newItem.path(method);
        if (is.isMissingNode()) {
            Optional<Announcement> said = Announcement.of(was);
            String words = said.map(each -> "deprecated " + each.words()).orElse("");
            changes.addRemoval(Place.of(name(method, path)), words, said.map(Announcement::sunset));
            return;
        }
        OperationComparison comparison = new OperationComparison(references, name(method, now), changes);
        Map<String, String> names = names(path, now);
        names.forEach((former, present) -> {
            if (!former.equals(present)) {
                comparison.renamed(former, present);
            }
        });
        comparison.parameters(
                parameters(item, was, references.before(), names),
                parameters(newItem, is, references.after(), Map.of()));
        comparison.compare(was, is);
    }

    /** The names that the parameters of a path had, with those that they have. */
    private static Map<String, String> names(String path, String now) {
        Map<String, String> names = new TreeMap<>();
        Matcher former = PARAMETER.matcher(path);
        Matcher present = PARAMETER.matcher(now);
        while (former.find() && present.find()) {
            names.put(former.group(1), present.group(1));
        }
        return names;
    }

    private static Map<String, JsonNode> parameters(
            JsonNode item, JsonNode operation, JsonNode document, Map<String, String> names) {
        List<JsonNode> declared = new ArrayList<>();
        item.path("parameters").forEach(declared::add);
        operation.path("parameters").forEach(declared::add);
        Map<String, JsonNode> parameters = new TreeMap<>();
        for (JsonNode parameter : declared) {
            JsonNode meant = References.followed(parameter, document);
            String in = meant.path("in").asText();
            String name = meant.path("name").asText();
            String key =
                    switch (in) {
                        case "header" -> name.toLowerCase(Locale.ROOT);
                        case "path" -> names.getOrDefault(name, name);
                        default -> name;
                    };
            parameters.put(in + " " + key, parameter);
        }
        return parameters;
    }

    private void servers() {
        Map<String, JsonNode> was = byName(references.before().path("servers"), "url");
        Map<String, JsonNode> is = byName(references.after().path("servers"), "url");
        was.keySet().stream()
                .filter(url -> !is.containsKey(url))
                .forEach(url -> add(Kind.SERVER_REMOVED, "server " + url, ""));
        is.keySet().stream()
                .filter(url -> !was.containsKey(url))
                .forEach(url -> add(Kind.SERVER_ADDED, "server " + url, ""));
    }

    private void securitySchemes() {
        String schemes = "/components/securitySchemes";
        references.before().at(schemes).properties().forEach(scheme -> {
            JsonNode is = references.after().at(schemes).path(scheme.getKey());
            if (is.isObject() && !withoutWords(scheme.getValue()).equals(withoutWords(is))) {
                add(Kind.SECURITY_SCHEME_CHANGED, "security scheme " + scheme.getKey(), "");
            }
        });
    }

    private static ObjectNode withoutWords(JsonNode scheme) {
        return scheme.<ObjectNode>deepCopy().without(List.of("description", "bearerFormat"));
    }

    private void problems() {
        Map<String, JsonNode> was = byName(references.before().path("x-problems"), "slug");
        Map<String, JsonNode> is = byName(references.after().path("x-problems"), "slug");
        was.forEach((slug, problem) -> {
            JsonNode now = is.get(slug);
            String where = "problem " + slug;
            if (now == null) {
                add(Kind.PROBLEM_REMOVED, where, "");
            } else if (!now.path("status").equals(problem.path("status"))) {
                String detail = Values.fromTo(
                        problem.path("status").asText(), now.path("status").asText());
                add(Kind.PROBLEM_STATUS_CHANGED, where, detail);
            }
        });
        is.forEach((slug, problem) -> {
            if (!was.containsKey(slug)) {
                add(Kind.PROBLEM_ADDED, "problem " + slug, problem.path("title").asText());
            }
        });
    }

    private static Map<String, JsonNode> byName(JsonNode list, String field) {
        Map<String, JsonNode> byName = new TreeMap<>();
        list.forEach(one -> byName.put(one.path(field).asText(), one));
        return byName;
    }

    private static String name(String method, String path) {
        return method.toUpperCase(Locale.ROOT) + " " + path;
    }

    private void add(Kind kind, String where, String detail) {
        changes.add(kind, Place.of(where), detail, where);
    }
}
