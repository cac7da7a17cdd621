package dev.tandem.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tandem.http.problem.Problem;
import dev.tandem.http.problem.ProblemType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What only the gateway answers with, declared once each and added to the operations where it can come. */
final class GatewayResponses {

    private static final String BAD_REQUEST = "400";
    private static final String RESPONSES = "responses";

    /** Slug, name of the response, and whether it takes a body, and a service behind, to get it. */
    private record Answer(String slug, String name, boolean needsBody, boolean needsService) {}

    private static final List<Answer> ANSWERS = List.of(
            new Answer("request-timeout", "RequestTimeout", true, false),
            // Of a body that nobody would read, too.
            new Answer("body-too-large", "BodyTooLarge", false, true),
            new Answer("uri-too-long", "UriTooLong", false, false),
            new Answer("too-many-requests", "TooManyRequests", false, false),
            new Answer("expectation-failed", "ExpectationFailed", false, false),
            new Answer("headers-too-large", "HeadersTooLarge", false, false),
            new Answer("bad-gateway", "BadGateway", false, true),
            new Answer("gateway-timeout", "GatewayTimeout", false, true));

    private static final List<String> UNREADABLE = List.of("malformed-request", "odd-path");

    private final Map<String, ProblemType> types = new TreeMap<>();

    GatewayResponses(List<ProblemType> ownProblems) {
        ownProblems.forEach(type -> types.put(type.slug(), type));
    }

    void addTo(ObjectNode document) {
        ObjectNode components = (ObjectNode) document.get("components");
        ObjectNode responses =
                components.path(RESPONSES) instanceof ObjectNode known ? known : components.putObject(RESPONSES);
        addUnreadable(responses);
        for (Answer answer : ANSWERS) {
            ProblemType type = types.get(answer.slug());
            if (type != null) {
                if (!responses.has(answer.name())) {
                    responses.set(answer.name(), response(components, type));
                }
                addToOperations(document.path("paths"), answer, Integer.toString(type.status()));
            }
        }
        sort(responses);
    }

    /** What cannot be read is refused at the door, before a service can say what it cannot read. */
    private void addUnreadable(ObjectNode responses) {
        for (JsonNode response : responses) {
            JsonNode examples =
                    response.path("content").path(Problem.MEDIA_TYPE).path("examples");
            boolean badRequest = false;
            for (JsonNode example : examples) {
                badRequest |= example.path("value").path("status").asText().equals(BAD_REQUEST);
            }
            for (String slug : UNREADABLE) {
                if (badRequest && types.containsKey(slug)) {
                    ((ObjectNode) examples).set(slug, example((ObjectNode) examples, types.get(slug)));
                }
            }
        }
    }

    private static void addToOperations(JsonNode paths, Answer answer, String status) {
        for (JsonNode path : paths) {
            boolean forwarded = !path.path(SharedPaths.SERVICE).asText().equals(ServiceContract.GATEWAY);
            for (JsonNode operation : path) {
                if (operation.path(RESPONSES) instanceof ObjectNode declared
                        && (operation.has("requestBody") || !answer.needsBody())
                        && (forwarded || !answer.needsService())
                        && !declared.has(status)) {
                    declared.putObject(status).put("$ref", "#/components/responses/" + answer.name());
                    sort(declared);
                }
            }
        }
    }

    private static ObjectNode response(ObjectNode components, ProblemType type) {
        ObjectNode response = components.objectNode().put("description", type.title() + ".");
        if (components.at("/headers/XRequestId").isObject()) {
            response.putObject("headers").putObject("X-Request-Id").put("$ref", "#/components/headers/XRequestId");
        }
        ObjectNode body = response.putObject("content").putObject(Problem.MEDIA_TYPE);
        if (components.at("/schemas/Problem").isObject()) {
            body.putObject("schema").put("$ref", "#/components/schemas/Problem");
        }
        body.putObject("examples").set(type.slug(), example(components, type));
        return response;
    }

    private static ObjectNode example(ObjectNode factory, ProblemType type) {
        ObjectNode example = factory.objectNode().put("summary", type.title());
        ObjectNode value = example.putObject("value")
                .put("type", type.uri())
                .put("title", type.title())
                .put("status", type.status())
                .put("detail", type.title() + ".")
                .put("instance", "/api/v1/things")
                .put("requestId", "0198f2a4-5d6c-7e10-8f3b-2a1c4d5e6f70");
        value.putArray("errors");
        return example;
    }

    private static void sort(ObjectNode object) {
        Map<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        object.removeAll();
        object.setAll(sorted);
    }
}
