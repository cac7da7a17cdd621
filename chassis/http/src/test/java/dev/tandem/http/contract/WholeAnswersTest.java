package dev.tandem.http.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WholeAnswersTest {

    private final Components components = OASFactory.createComponents();
    private final Operation operation = OASFactory.createOperation().responses(OASFactory.createAPIResponses());
    private final OpenAPI document = OASFactory.createOpenAPI()
            .components(components)
            .paths(OASFactory.createPaths()
                    .addPathItem("/things", OASFactory.createPathItem().POST(operation)));

    @BeforeEach
    void someSchemas() {
        Schema parts = OASFactory.createSchema().items(reference("Part"));
        components.addSchema("Thing", OASFactory.createSchema().properties(Map.of("parts", parts)));
        components.addSchema("Part", OASFactory.createSchema().properties(Map.of("name", OASFactory.createSchema())));
    }

    @Test
    void aGoodAnswerHasEveryFieldAndSoHasWhatStandsInIt() {
        answer("201", "Thing");

        WholeAnswers.writeIn(document);

        assertEquals(List.of("parts"), required("Thing"));
        assertEquals(List.of("name"), required("Part"));
    }

    @Test
    void whatIsSentAsWellMayLackFieldsInAnAnswerToo() {
        answer("200", "Thing");
        operation.requestBody(OASFactory.createRequestBody().content(content("Part")));

        WholeAnswers.writeIn(document);

        assertEquals(List.of("parts"), required("Thing"));
        assertNull(required("Part"));
    }

    @Test
    void whatAProblemHoldsMayLackFieldsInAGoodAnswerToo() {
        answer("200", "Thing");
        answer("422", "Part");

        WholeAnswers.writeIn(document);

        assertNull(required("Part"));
    }

    @Test
    void soMayWhatASharedProblemHolds() {
        answer("200", "Thing");
        components.addResponse("NotFound", OASFactory.createAPIResponse().content(content("Part")));

        WholeAnswers.writeIn(document);

        assertNull(required("Part"));
    }

    private List<String> required(String name) {
        return components.getSchemas().get(name).getRequired();
    }

    private void answer(String status, String name) {
        operation
                .getResponses()
                .addAPIResponse(status, OASFactory.createAPIResponse().content(content(name)));
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static Content content(String name) {
        return OASFactory.createContent()
                .addMediaType("application/json", OASFactory.createMediaType().schema(reference(name)));
    }
}
