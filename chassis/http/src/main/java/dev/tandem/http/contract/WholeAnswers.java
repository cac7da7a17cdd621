package dev.tandem.http.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says of what only good answers hold that every field of it is there: they write each out, if need be as null, and their
 * readers need not ask. What is sent as well, and what problems hold, requires what it says itself.
 */
final class WholeAnswers {

    private final Map<String, Schema> named;

    private WholeAnswers(Map<String, Schema> named) {
        this.named = named;
    }

    static void writeIn(OpenAPI document) {
        Map<String, Schema> named = document.getComponents().getSchemas();
        if (named == null || document.getPaths() == null) {
            return;
        }
        WholeAnswers answers = new WholeAnswers(named);
        List<Operation> operations = new ArrayList<>();
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> operations.addAll(path.getOperations().values()));
        Set<String> whole = new TreeSet<>();
        Set<String> partial = new HashSet<>();
        for (Operation operation : operations) {
            operation
                    .getResponses()
                    .getAPIResponses()
                    .forEach((status, response) ->
                            answers.follow(response.getContent(), status.startsWith("2") ? whole : partial));
            if (operation.getRequestBody() != null) {
                answers.follow(operation.getRequestBody().getContent(), partial);
            }
        }
        if (document.getComponents().getResponses() != null) {
            document.getComponents()
                    .getResponses()
                    .values()
                    .forEach(shared -> answers.follow(shared.getContent(), partial));
        }
        whole.removeAll(partial);
        whole.forEach(name -> everyField(named.get(name)));
    }

    private static void everyField(Schema schema) {
        if (schema.getProperties() != null) {
            schema.setRequired(List.copyOf(schema.getProperties().keySet()));
        }
    }

    private void follow(Content content, Set<String> names) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(body -> follow(body.getSchema(), names));
        }
    }

    /** Collects the names of the schemas that one leads to. */
    private void follow(Schema schema, Set<String> names) {
        EverySchema.in(schema, one -> {
            String name = UsedSchemas.name(one);
            if (name != null && names.add(name)) {
                follow(named.get(name), names);
            }
        });
    }
}
