package dev.tandem.embedded.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.tandem.embedded.contract.DeclaredOperation.DeclaredParameter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a request that was accepted with what its operation declares: a contract must not forbid what is taken. */
public final class RequestCheck {

    /** Methods of which a body means nothing (RFC 9110, 9.3). */
    private static final Set<String> PASSED_OVER = Set.of("GET", "HEAD", "DELETE");

    /** Of rows there may be none. */
    private static final String LINES = "application/x-ndjson";

    private RequestCheck() {}

    /** What is wrong with the request; empty when all is well. */
    public static List<String> faults(DeclaredOperation operation, Exchange exchange) {
        List<String> faults = new ArrayList<>();
        Map<String, List<String>> query = exchange.query();
        Map<String, String> path = operation.path().values(exchange.rawPath());
        for (String name : query.keySet()) {
            if (operation.parameters().stream()
                    .noneMatch(parameter ->
                            parameter.in().equals("query") && parameter.name().equals(name))) {
                faults.add("the query parameter " + name + " was taken and is not declared");
            }
        }
        for (DeclaredParameter parameter : operation.parameters()) {
            List<String> values =
                    switch (parameter.in()) {
                        case "query" -> query.getOrDefault(parameter.name(), List.of());
                        case "path" -> List.of(path.getOrDefault(parameter.name(), ""));
                        default -> exchange.headers().all(parameter.name());
                    };
            faults.addAll(faults(operation.schemas(), parameter, values));
        }
        faults.addAll(ofBody(operation, exchange));
        return faults;
    }

    private static List<String> faults(Schemas schemas, DeclaredParameter parameter, List<String> values) {
        if (values.isEmpty()) {
            return parameter.required()
                    ? List.of("the parameter " + parameter.name() + " is required and was not needed")
                    : List.of();
        }
        List<List<String>> tried = new ArrayList<>();
        for (JsonNode reading : readings(values)) {
            List<String> faults = schemas.faults(parameter.schema(), reading);
            if (faults.isEmpty()) {
                return List.of();
            }
            tried.add(faults);
        }
        return List.of("the parameter " + parameter.name() + " was taken with " + values + ": " + tried.get(0));
    }

    /** What texts may stand for: a text, a number or a boolean, or a list of those. */
    private static List<JsonNode> readings(List<String> values) {
        List<JsonNode> readings = new ArrayList<>();
        if (values.size() == 1) {
            readings.addAll(readings(values.get(0)));
        }
        ArrayNode texts = Schemas.JSON.createArrayNode();
        values.forEach(texts::add);
        readings.add(texts);
        ArrayNode meanings = Schemas.JSON.createArrayNode();
        for (String value : values) {
            List<JsonNode> all = readings(value);
            meanings.add(all.get(all.size() - 1));
        }
        readings.add(meanings);
        return readings;
    }

    private static List<JsonNode> readings(String value) {
        List<JsonNode> readings = new ArrayList<>(List.of(TextNode.valueOf(value)));
        if (value.equals("true") || value.equals("false")) {
            readings.add(BooleanNode.valueOf(value.equals("true")));
        } else if (value.matches("-?[0-9]{1,18}(\\.[0-9]{1,18})?")) {
            readings.add(DecimalNode.valueOf(new BigDecimal(value)));
        }
        return readings;
    }

    private static List<String> ofBody(DeclaredOperation operation, Exchange exchange) {
        if (operation.forms().isEmpty() && PASSED_OVER.contains(exchange.method())) {
            return List.of();
        }
        byte[] sent = exchange.sent();
        String form = Exchange.mediaType(exchange.headers().first("Content-Type"));
        if (sent != null && sent.length == 0 && !form.equals(LINES)) {
            return operation.bodyNeeded() ? List.of("a body is required and was not needed") : List.of();
        }
        if (operation.forms().isEmpty()) {
            return List.of("a body was taken and none is declared");
        }
        String schema = operation.forms().get(form);
        if (schema == null) {
            return List.of("a body of " + form + " was taken, declared is "
                    + operation.forms().keySet().stream().collect(Collectors.joining(", ")));
        }
        if (sent == null || !Exchange.isJson(form)) {
            return List.of();
        }
        // The rows of a bulk are judged one by one: the answer says which of them were refused.
        boolean bulk = operation.schemas().at(schema).path("type").asText().equals("array");
        return operation.schemas().faultsOfText(schema, sent).stream()
                .filter(fault -> !bulk || !fault.matches("(?s)/[0-9]+[/:].*|is no JSON: Duplicate field.*"))
                .map(fault -> "the request's body was taken: " + fault)
                .toList();
    }
}
