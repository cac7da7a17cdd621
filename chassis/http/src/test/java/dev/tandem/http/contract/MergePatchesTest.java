package dev.tandem.http.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class MergePatchesTest {

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(SchemaType.STRING));
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref("#/components/schemas/" + name);
    }

    private static Schema orNull(String name) {
        return OASFactory.createSchema()
                .anyOf(List.of(reference(name), OASFactory.createSchema().type(List.of(SchemaType.NULL))));
    }

    private final Schema thing = OASFactory.createSchema()
            .type(List.of(SchemaType.OBJECT))
            .required(List.of("title"))
            .properties(Map.of(
                    "title",
                    text(),
                    "dueOn",
                    orNull("Day").description("Last day."),
                    "theme",
                    orNull("Theme"),
                    "price",
                    reference("Money").description("What it costs."),
                    "limit",
                    orNull("Money"),
                    "tags",
                    OASFactory.createSchema()
                            .type(List.of(SchemaType.OBJECT))
                            .additionalPropertiesSchema(OASFactory.createSchema()
                                    .type(List.of(SchemaType.ARRAY))
                                    .items(text())
                                    .maxItems(20)),
                    "labels",
                    OASFactory.createSchema()
                            .type(List.of(SchemaType.OBJECT))
                            .additionalPropertiesSchema(text().maxLength(200))));

    private final Operation operation = OASFactory.createOperation()
            .requestBody(OASFactory.createRequestBody()
                    .content(OASFactory.createContent()
                            .addMediaType(
                                    "application/merge-patch+json",
                                    OASFactory.createMediaType().schema(reference("Thing")))));

    private final Components components = OASFactory.createComponents()
            .schemas(Map.of(
                    "Thing",
                    thing,
                    "Day",
                    text().format("date"),
                    "Theme",
                    text().enumeration(List.of("GROWTH")),
                    "Money",
                    OASFactory.createSchema()
                            .type(List.of(SchemaType.OBJECT))
                            .required(List.of("amount", "currency"))
                            .properties(Map.of("amount", text(), "currency", text()))));

    private Schema written(String form) {
        new MergePatches(components).writeIn(operation);
        return operation.getRequestBody().getContent().getMediaType(form).getSchema();
    }

    @Test
    void nothingIsRequiredInAPatchAndTheWholeStaysAsItIs() {
        assertNull(written("application/merge-patch+json").getRequired());
        assertEquals(List.of("title"), thing.getRequired());
        assertEquals(
                List.of(SchemaType.STRING),
                written("application/merge-patch+json")
                        .getProperties()
                        .get("title")
                        .getType());
    }

    @Test
    void aPatchIsReadAsPlainJsonToo() {
        Schema patch = written("application/merge-patch+json");
        assertEquals(
                patch,
                operation
                        .getRequestBody()
                        .getContent()
                        .getMediaType("application/json")
                        .getSchema());
    }

    @Test
    void anEntryOfAMapMayBeTakenOut() {
        Schema entry = written("application/merge-patch+json")
                .getProperties()
                .get("labels")
                .getAdditionalPropertiesSchema();
        assertEquals(List.of(SchemaType.STRING, SchemaType.NULL), entry.getType());
        assertEquals(200, entry.getMaxLength());
        assertEquals(
                List.of(SchemaType.STRING),
                thing.getProperties()
                        .get("labels")
                        .getAdditionalPropertiesSchema()
                        .getType());
    }

    @Test
    void aListUnderAKeyMayBeTakenOutAndSaysWhatItsItemsAre() {
        Schema entry = written("application/merge-patch+json")
                .getProperties()
                .get("tags")
                .getAdditionalPropertiesSchema();
        assertEquals(List.of(SchemaType.ARRAY, SchemaType.NULL), entry.getType());
        assertEquals(List.of(SchemaType.STRING), entry.getItems().getType());
        assertEquals(20, entry.getMaxItems());
    }

    @Test
    void aTextThatMayBeTakenAwayIsWrittenOutWithItsNull() {
        Schema day = written("application/merge-patch+json").getProperties().get("dueOn");
        assertNull(day.getAnyOf());
        assertEquals(List.of(SchemaType.STRING, SchemaType.NULL), day.getType());
        assertEquals("date", day.getFormat());
        assertEquals("Last day.", day.getDescription());
    }

    @Test
    void ofAnObjectWithinAPartIsEnoughToo() {
        Map<String, Schema> properties = written("application/merge-patch+json").getProperties();
        assertEquals("#/components/schemas/MoneyPart", properties.get("price").getRef());
        assertEquals("What it costs.", properties.get("price").getDescription());
        List<Schema> limit = properties.get("limit").getAnyOf();
        assertEquals("#/components/schemas/MoneyPart", limit.get(0).getRef());
        assertEquals(List.of(SchemaType.NULL), limit.get(1).getType());
        Schema part = components.getSchemas().get("MoneyPart");
        assertNull(part.getRequired());
        assertEquals(Set.of("amount", "currency"), part.getProperties().keySet());
        assertEquals(
                List.of("amount", "currency"),
                components.getSchemas().get("Money").getRequired());
    }

    @Test
    void aListOfValuesStaysAReference() {
        Schema theme = written("application/merge-patch+json").getProperties().get("theme");
        assertEquals("#/components/schemas/Theme", theme.getAnyOf().get(0).getRef());
    }
}
