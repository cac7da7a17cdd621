package dev.tandem.http.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * What is said of every merge-patch (RFC 7396): it is read as plain JSON too, and no field has to be in it, be it one that
 * the resource always has; the same holds for an object within, such as an amount whose currency stays. Which fields null
 * takes away is written so that no generator of clients overlooks it.
 */
final class MergePatches {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String JSON = "application/json";
    private static final String NAMED = "#/components/schemas/";
    private static final String PART = "Part";

    private final Components components;

    /** Patches whose objects within get schemas of their own among these components. */
    MergePatches(Components components) {
        this.components = components;
    }

    void writeIn(Operation operation) {
        Content content = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent();
        MediaType patch = content == null ? null : content.getMediaType(MERGE_PATCH);
        if (patch == null) {
            return;
        }
        patch.setSchema(part(patch.getSchema()));
        MediaType plain = content.getMediaType(JSON);
        if (plain == null) {
            content.addMediaType(
                    JSON, OASFactory.createMediaType().schema(patch.getSchema()).examples(patch.getExamples()));
        } else {
            plain.setSchema(patch.getSchema());
        }
    }

    /** The schema with nothing required; what has a name stays as it is, for others mean the whole of it. */
    private Schema part(Schema schema) {
        if (schema == null) {
            return null;
        }
        Schema whole = meant(schema);
        return OASFactory.createSchema()
                .description(whole.getDescription())
                .type(whole.getType())
                .properties(properties(whole))
                .required((List<String>) null);
    }

    private Map<String, Schema> properties(Schema whole) {
        if (whole.getProperties() == null) {
            return null;
        }
        Map<String, Schema> properties = new LinkedHashMap<>();
        whole.getProperties()
                .forEach((name, property) -> properties.put(name, nullInPlace(partWithin(entriesMayGo(property)))));
        return properties;
    }

    /** What is patched is the object within too, which has a name as its whole has one. */
    private Schema partWithin(Schema property) {
        if (property.getAnyOf() != null) {
            return OASFactory.createSchema()
                    .description(property.getDescription())
                    .examples(property.getExamples())
                    .anyOf(property.getAnyOf().stream().map(this::partWithin).toList());
        }
        if (property.getRef() == null || meant(property).getProperties() == null) {
            return property;
        }
        String name = property.getRef().substring(NAMED.length()) + PART;
        if (components.getSchemas().get(name) == null) {
            components.addSchema(name, part(property));
        }
        return OASFactory.createSchema().ref(NAMED + name).description(property.getDescription());
    }

    private Schema meant(Schema schema) {
        return schema.getRef() == null
                ? schema
                : components.getSchemas().getOrDefault(schema.getRef().substring(NAMED.length()), schema);
    }

    /** Generators put the text for a reference to it and lose the null beside; what is written out in place they keep. */
    private Schema nullInPlace(Schema property) {
        List<Schema> alternatives = property.getAnyOf() == null ? List.of() : property.getAnyOf();
        if (alternatives.size() != 2
                || !List.of(SchemaType.NULL).equals(alternatives.get(1).getType())) {
            return property;
        }
        Schema reference = alternatives.get(0);
        Schema text = meant(reference);
        if (!List.of(SchemaType.STRING).equals(text.getType()) || text.getEnumeration() != null) {
            return property;
        }
        Schema said = property.getDescription() == null ? reference : property;
        return OASFactory.createSchema()
                .description(said.getDescription())
                .examples(said.getExamples())
                .type(List.of(SchemaType.STRING, SchemaType.NULL))
                .format(text.getFormat())
                .pattern(text.getPattern());
    }

    /** An entry of a map is taken out by null. */
    private static Schema entriesMayGo(Schema property) {
        Schema entry = property.getAdditionalPropertiesSchema();
        return entry == null || entry.getRef() != null
                ? property
                : OASFactory.createSchema()
                        .description(property.getDescription())
                        .type(property.getType())
                        .examples(property.getExamples())
                        .maxProperties(property.getMaxProperties())
                        .propertyNames(property.getPropertyNames())
                        .additionalPropertiesSchema(NullableFields.nullable(copy(entry)));
    }

    private static Schema copy(Schema entry) {
        return OASFactory.createSchema()
                .description(entry.getDescription())
                .type(entry.getType())
                .pattern(entry.getPattern())
                .minLength(entry.getMinLength())
                .maxLength(entry.getMaxLength())
                .items(entry.getItems())
                .minItems(entry.getMinItems())
                .maxItems(entry.getMaxItems());
    }
}
