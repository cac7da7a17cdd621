package dev.tandem.http.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/**
 * Examples of bodies that are lines of JSON. The scanner takes every text that begins with a brace for one JSON value and
 * loses the lines after the first; so such an example is declared as a JSON array, and becomes lines here.
 */
final class LineExamples {

    private static final String LINES_OF_JSON = "application/x-ndjson";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LineExamples() {}

    /** Turns the arrays among the operation's examples into lines. */
    static void writeIn(Operation operation) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        MediaType body = operation.getRequestBody().getContent().getMediaType(LINES_OF_JSON);
        if (body != null && body.getExamples() != null) {
            body.getExamples().values().forEach(LineExamples::write);
        }
    }

    private static void write(Example example) {
        if (example.getValue() instanceof List<?> rows) {
            example.setValue(rows.stream().map(LineExamples::line).collect(Collectors.joining("\n", "", "\n")));
        }
    }

    private static String line(Object row) {
        try {
            return MAPPER.writeValueAsString(row);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("An example is no JSON: " + row, unwritable);
        }
    }
}
