package dev.tandem.http.contract;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Takes out the shared headers that no answer refers to, such as those of tables where there are none. */
final class UsedHeaders {

    private static final String REFERENCE = "#/components/headers/";

    private UsedHeaders() {}

    static void keepIn(OpenAPI document) {
        Components components = document.getComponents();
        if (components.getHeaders() == null) {
            return;
        }
        Set<String> used = answers(document)
                .filter(answer -> answer.getHeaders() != null)
                .flatMap(answer -> answer.getHeaders().values().stream())
                .map(Header::getRef)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Set.copyOf(components.getHeaders().keySet()).stream()
                .filter(name -> !used.contains(REFERENCE + name))
                .forEach(components::removeHeader);
    }

    private static Stream<APIResponse> answers(OpenAPI document) {
        Stream<APIResponse> shared = document.getComponents().getResponses() == null
                ? Stream.empty()
                : document.getComponents().getResponses().values().stream();
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return shared;
        }
        return Stream.concat(
                shared,
                document.getPaths().getPathItems().values().stream()
                        .flatMap(item -> item.getOperations().values().stream())
                        .map(Operation::getResponses)
                        .flatMap(answers -> answers.getAPIResponses().values().stream()));
    }
}
