package dev.tandem.http.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.junit.jupiter.api.Test;

class UsedSchemasTest {

    private final Components components = OASFactory.createComponents();
    private final OpenAPI document = OASFactory.createOpenAPI().components(components);

    @Test
    void whatOnlyAnUnusedOneRefersToGoesWithIt() {
        components.addSchema("Whole", OASFactory.createSchema().properties(Map.of("part", reference("Part"))));
        components.addSchema("Part", OASFactory.createSchema());
        assertEquals(Set.of(), kept());
    }

    @Test
    void whatAnAnswerOfAllOperationsRefersToStaysWithAllBelow() {
        components.addSchema("Problem", OASFactory.createSchema().items(reference("Fault")));
        components.addSchema("Fault", OASFactory.createSchema());
        components.addResponse("NotFound", OASFactory.createAPIResponse().content(content("Problem")));
        assertEquals(Set.of("Problem", "Fault"), kept());
    }

    @Test
    void whatAnOperationRefersToStays() {
        components.addSchema("Thing", OASFactory.createSchema());
        components.addSchema("Filter", OASFactory.createSchema());
        document.paths(OASFactory.createPaths()
                .addPathItem(
                        "/things",
                        OASFactory.createPathItem()
                                .POST(OASFactory.createOperation()
                                        .parameters(List.of(
                                                OASFactory.createParameter().schema(reference("Filter"))))
                                        .requestBody(
                                                OASFactory.createRequestBody().content(content("Thing"))))));
        assertEquals(Set.of("Thing", "Filter"), kept());
    }

    private Set<String> kept() {
        UsedSchemas.keepIn(document);
        return components.getSchemas() == null
                ? Set.of()
                : components.getSchemas().keySet();
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static Content content(String name) {
        return OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(reference(name)));
    }
}
