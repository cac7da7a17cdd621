package dev.tandem.http.contract;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Goes through all schemas of a document, wherever they stand and however deep. */
final class EverySchema {

    private final Consumer<Schema> visitor;
    private final Set<Schema> visited = Collections.newSetFromMap(new IdentityHashMap<>());

    private EverySchema(Consumer<Schema> visitor) {
        this.visitor = visitor;
    }

    static void of(OpenAPI document, Consumer<Schema> visitor) {
        EverySchema every = new EverySchema(visitor);
        Map<String, Schema> named = document.getComponents().getSchemas();
        if (named != null) {
            named.values().forEach(every::visit);
        }
        if (document.getComponents().getResponses() != null) {
            document.getComponents().getResponses().values().forEach(response -> every.visit(response.getContent()));
        }
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().values().forEach(item -> item.getOperations()
                    .values()
                    .forEach(every::visit));
        }
    }

    /** Goes through a schema, which may be null, and all that stand in it. */
    static void in(Schema schema, Consumer<Schema> visitor) {
        new EverySchema(visitor).visit(schema);
    }

    private void visit(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream().map(Parameter::getSchema).forEach(this::visit);
        }
        if (operation.getRequestBody() != null) {
            visit(operation.getRequestBody().getContent());
        }
        if (operation.getResponses() != null && operation.getResponses().getAPIResponses() != null) {
            operation.getResponses().getAPIResponses().values().forEach(response -> visit(response.getContent()));
        }
    }

    private void visit(Content content) {
        if (content != null && content.getMediaTypes() != null) {
            content.getMediaTypes().values().forEach(body -> visit(body.getSchema()));
        }
    }

    private void visit(Schema schema) {
        if (schema == null || !visited.add(schema)) {
            return;
        }
        visitor.accept(schema);
        visit(schema.getItems());
        visit(schema.getAdditionalPropertiesSchema());
        visit(schema.getNot());
        visit(
                schema.getProperties() == null
                        ? null
                        : List.copyOf(schema.getProperties().values()));
        visit(schema.getAllOf());
        visit(schema.getAnyOf());
        visit(schema.getOneOf());
    }

    private void visit(List<Schema> schemas) {
        if (schemas != null) {
            schemas.forEach(this::visit);
        }
    }
}
