package dev.tandem.http.contract;

import dev.tandem.http.problem.ProblemCatalogue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Completes the OpenAPI document with what every operation shares, so that no operation has to repeat it. */
public class ContractFilter implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
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
