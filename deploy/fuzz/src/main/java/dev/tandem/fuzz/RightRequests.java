package dev.tandem.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tandem.embedded.contract.Contract;
import dev.tandem.embedded.contract.DeclaredOperation;
import dev.tandem.embedded.contract.DeclaredOperation.DeclaredParameter;
import dev.tandem.embedded.contract.Exchange;
import dev.tandem.embedded.contract.Schemas;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes requests that look right: of the contract's examples, of its schemas, and of what answers have shown. */
final class RightRequests {

    /** How often each method is taken: what is taken away must be made before. */
    private static final Map<String, Integer> OFTEN = Map.of("POST", 5, "PATCH", 4, "GET", 3, "DELETE", 1);

    /** Any other would seldom be right, or hold the connection. */
    private static final Map<String, String> USUAL = Map.of("fields", "id", "wait", "0");

    private final List<DeclaredOperation> operations = new ArrayList<>();
    private final List<Caller> callers;
    private final Schemas schemas;
    private final Pool pool;
    private final Values values;
    private final Chance chance;

    /**
     * Makes requests of some operations.
     *
     * @param only their ids; all when empty
     */
    RightRequests(Contract contract, Set<String> only, List<Caller> callers, Pool pool, Chance chance) {
        this.callers = callers;
        this.schemas = contract.schemas();
        this.pool = pool;
        this.values = new Values(schemas, pool, chance);
        this.chance = chance;
        for (DeclaredOperation operation : contract.operations()) {
            boolean wanted = only.isEmpty() || only.contains(operation.id());
            for (int times = wanted ? OFTEN.getOrDefault(operation.method(), 2) : 0; times > 0; times--) {
                operations.add(operation);
            }
        }
    }

    /** The next one; in so many of a hundred places a value lies at a bound or just outside. */
    Draft next(int percentAtBounds) {
        DeclaredOperation operation = chance.oneOf(operations);
        Draft draft = new Draft(operation, caller(operation));
        draft.path = path(operation);
        for (DeclaredParameter parameter : operation.parameters()) {
            if (parameter.in().equals("query") && chance.percent(parameter.required() ? 98 : 20)) {
                values(operation, parameter, percentAtBounds).forEach(value -> draft.addQuery(parameter.name(), value));
            } else if (parameter.in().equals("header") && chance.percent(parameter.required() ? 98 : 10)) {
                String value = field(operation, parameter, draft.path);
                if (value != null) {
                    draft.fields.put(parameter.name(), value);
                }
            }
        }
        if (!operation.forms().isEmpty()) {
            addBody(draft, percentAtBounds);
        }
        return draft;
    }

    /** Mostly somebody who may. */
    private Caller caller(DeclaredOperation operation) {
        JsonNode roles = schemas.at(operation.place() + "/security/0/bearer");
        List<Caller> allowed = callers.stream()
                .filter(caller ->
                        roles.valueStream().anyMatch(role -> role.asText().equals(caller.role())))
                .toList();
        return chance.oneOf(allowed.isEmpty() || chance.percent(8) ? callers : allowed);
    }

    /** A path that answers have shown, else one with the contract's examples. */
    private String path(DeclaredOperation operation) {
        String template = operation.path().toString();
        StringBuilder path = new StringBuilder(template);
        int shown = 0;
        for (int end = template.lastIndexOf('}'); end > 0 && shown == 0; end = template.lastIndexOf('}', end - 1)) {
            String known = pool.any(template.substring(0, end + 1));
            if (known != null && chance.percent(85)) {
                path.replace(0, end + 1, known);
                shown = end + 1;
            }
        }
        for (DeclaredParameter parameter : operation.parameters()) {
            int at = path.indexOf("{" + parameter.name() + "}");
            if (at >= 0) {
                String value = values(operation, parameter, 0).get(0);
                path.replace(at, at + parameter.name().length() + 2, Draft.encoded(value));
            }
        }
        return path.toString();
    }

    private List<String> values(DeclaredOperation operation, DeclaredParameter parameter, int percentAtBounds) {
        String name = parameter.name();
        if (name.equals("cursor") || name.equals("after")) {
            String cursor = pool.any(Pool.cursorsOf(operation));
            return cursor == null ? List.of() : List.of(cursor);
        }
        String usual = USUAL.getOrDefault(name, pool.idFor(name));
        if (usual != null && chance.percent(80)) {
            return List.of(usual);
        }
        JsonNode example = schemas.at(parameter.place() + "/example");
        JsonNode value = example.isMissingNode() || chance.percent(30)
                ? values.of(parameter.schema(), percentAtBounds)
                : example;
        return value.isArray()
                ? value.valueStream().limit(60).map(JsonNode::asText).toList()
                : List.of(value.asText());
    }

    /** Null when none is known that would be right. */
    private String field(DeclaredOperation operation, DeclaredParameter parameter, String path) {
        String tag = pool.tagOf(path);
        return switch (parameter.name()) {
            case "If-Match" -> tag == null || chance.percent(50) ? "*" : tag;
            case "If-None-Match" -> tag;
            case "Tandem-After" -> pool.any(Pool.POSITIONS);
            case "Last-Event-ID" -> pool.any(Pool.cursorsOf(operation));
            default -> values.of(parameter.schema(), 0).asText();
        };
    }

    private void addBody(Draft draft, int percentAtBounds) {
        DeclaredOperation operation = draft.operation;
        String form = chance.oneOf(List.copyOf(operation.forms().keySet()));
        String schema = operation.forms().get(form);
        List<JsonNode> examples = examples(schema.substring(0, schema.length() - "/schema".length()));
        boolean example = !examples.isEmpty() && chance.percent(percentAtBounds > 0 ? 40 : 80);
        JsonNode body = example ? chance.oneOf(examples).deepCopy() : values.of(schema, percentAtBounds);
        draft.fields.put("Content-Type", form);
        if (Exchange.isJson(form)) {
            draft.json = fresh(body);
        } else {
            draft.body = body.asText().replace("2026", "202" + chance.below(10)).getBytes(StandardCharsets.UTF_8);
        }
    }

    private List<JsonNode> examples(String place) {
        List<JsonNode> examples = new ArrayList<>();
        schemas.at(place + "/examples").forEach(example -> examples.add(example.path("value")));
        JsonNode example = schemas.at(place + "/example");
        if (!example.isMissingNode()) {
            examples.add(example);
        }
        return examples;
    }

    /** Keys must be new, and what is referred to may be something else that exists. */
    private JsonNode fresh(JsonNode body) {
        for (JsonNode child : body) {
            fresh(child);
        }
        if (body instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                String id = pool.idFor(field.getKey());
                String text = field.getValue().asText();
                if (field.getKey().equals("key")) {
                    field.setValue(TextNode.valueOf(text + "-" + chance.word()));
                } else if (id != null && text.startsWith("ext:") && chance.percent(60)) {
                    field.setValue(TextNode.valueOf(id));
                }
            });
        }
        return body;
    }
}
