package dev.tandem.embedded.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One operation of a contract.
 *
 * @param place where it stands in the document
 * @param forms the media types of its request, by the place of their schema; empty when it takes no body
 */
public record DeclaredOperation(
        String id,
        String place,
        String method,
        PathTemplate path,
        Map<Integer, DeclaredAnswer> answers,
        List<DeclaredParameter> parameters,
        Map<String, String> forms,
        boolean bodyNeeded,
        Schemas schemas) {

    /**
     * An answer with its status.
     *
     * @param forms the media types of the answer, by the place of their schema
     * @param neededHeaders the headers that always come
     */
    public record DeclaredAnswer(Map<String, String> forms, List<String> neededHeaders) {}

    /** A parameter in the path, the query or a header, and the place where it stands. */
    public record DeclaredParameter(String name, String in, boolean required, String place) {

        public String schema() {
            return place + "/schema";
        }
    }

    static DeclaredOperation read(Schemas schemas, String path, String method, JsonNode operation) {
        String place = "/paths/" + Schemas.escaped(path) + "/" + method;
        Map<Integer, DeclaredAnswer> answers = new LinkedHashMap<>();
        operation.path("responses").fieldNames().forEachRemaining(status -> {
            // Extensions may stand among them.
            if (status.matches("[1-5][0-9]{2}")) {
                answers.put(Integer.valueOf(status), answer(schemas, schemas.resolved(place + "/responses/" + status)));
            }
        });
        List<DeclaredParameter> parameters = new ArrayList<>();
        for (int number = 0; number < operation.path("parameters").size(); number++) {
            parameters.add(parameter(schemas, schemas.resolved(place + "/parameters/" + number)));
        }
        String body = schemas.resolved(place + "/requestBody");
        return new DeclaredOperation(
                operation.path("operationId").asText(),
                place,
                method.toUpperCase(Locale.ROOT),
                new PathTemplate(path),
                answers,
                parameters,
                forms(schemas, body),
                schemas.at(body).path("required").asBoolean(),
                schemas);
    }

    private static DeclaredAnswer answer(Schemas schemas, String place) {
        List<String> needed = new ArrayList<>();
        schemas.at(place).path("headers").fieldNames().forEachRemaining(name -> {
            String header = schemas.resolved(place + "/headers/" + name);
            if (schemas.at(header).path("required").asBoolean()) {
                needed.add(name);
            }
        });
        return new DeclaredAnswer(forms(schemas, place), needed);
    }

    private static DeclaredParameter parameter(Schemas schemas, String place) {
        JsonNode parameter = schemas.at(place);
        return new DeclaredParameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                place);
    }

    private static Map<String, String> forms(Schemas schemas, String place) {
        Map<String, String> forms = new LinkedHashMap<>();
        schemas.at(place)
                .path("content")
                .fieldNames()
                .forEachRemaining(form -> forms.put(form, place + "/content/" + Schemas.escaped(form) + "/schema"));
        return forms;
    }

    @Override
    public String toString() {
        return method + " " + path + " (" + id + ")";
    }
}
