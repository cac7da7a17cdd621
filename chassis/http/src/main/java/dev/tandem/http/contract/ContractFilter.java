package dev.tandem.http.contract;

import dev.tandem.http.problem.ProblemCatalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * Completes the OpenAPI document with what operations share, so that none has to repeat it: the errors, the headers, the
 * roles in words, which fields may be null and which are always there, what patterns and examples mean, and the catalogue
 * of problems ({@code x-problems}). Whatever an operation declares itself is kept, but for the bare 401 and 403 that the
 * scanner puts in.
 */
public class ContractFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        Components components = document.getComponents();
        SharedResponses.addTo(components);
        SharedHeaders.addTo(components);
        NullableFields.markIn(components);
        PlainSchemas.writeIn(document);
        if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
            document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                    .forEach((method, operation) ->
                            new OperationContract(path, method, operation, components).complete()));
        }
        WholeAnswers.writeIn(document);
        UsedSchemas.keepIn(document);
        UsedHeaders.keepIn(document);
        document.addExtension("x-problems", problems());
    }

    private static List<Map<String, Object>> problems() {
        return ProblemCatalogue.all().stream()
                .map(type -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("slug", type.slug());
                    entry.put("status", type.status());
                    entry.put("title", type.title());
                    entry.put("explanation", type.explanation());
                    return entry;
                })
                .toList();
    }
}
