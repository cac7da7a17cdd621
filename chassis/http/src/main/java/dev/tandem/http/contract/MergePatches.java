package dev.tandem.http.contract;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * What is said of every merge-patch (RFC 7396): it is read as plain JSON too, and no field has to be in it, be it one that
 * the resource always has.
 */
final class MergePatches {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String JSON = "application/json";
    private static final String NAMED = "#/components/schemas/";

    private MergePatches() {}

    static void writeIn(Operation operation, Map<String, Schema> named) {
        Content content = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent();
        MediaType patch = content == null ? null : content.getMediaType(MERGE_PATCH);
        if (patch == null) {
            return;
        }
        patch.setSchema(part(patch.getSchema(), named));
        MediaType plain = content.getMediaType(JSON);
        if (plain == null) {
            content.addMediaType(
                    JSON, OASFactory.createMediaType().schema(patch.getSchema()).examples(patch.getExamples()));
        } else {
            plain.setSchema(patch.getSchema());
        }
    }

    /** The schema with nothing required; what has a name stays as it is, for others mean the whole of it. */
    private static Schema part(Schema schema, Map<String, Schema> named) {
        if (schema == null) {
            return null;
        }
        Schema whole = schema.getRef() == null
                ? schema
                : named.getOrDefault(schema.getRef().substring(NAMED.length()), schema);
        return OASFactory.createSchema()
                .description(whole.getDescription())
                .type(whole.getType())
                .properties(properties(whole))
                .required((List<String>) null);
    }

    private static Map<String, Schema> properties(Schema whole) {
        if (whole.getProperties() == null) {
            return null;
        }
        Map<String, Schema> properties = new LinkedHashMap<>();
        whole.getProperties().forEach((name, property) -> properties.put(name, entriesMayGo(property)));
        return properties;
    }

    /** An entry of a map is taken out by null. */
    private static Schema entriesMayGo(Schema property) {
        Schema entry = property.getAdditionalPropertiesSchema();
        return entry == null || entry.getRef() != null
                ? property
                : OASFactory.createSchema()
                        .description(property.getDescription())
                        .type(property.getType())
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
                .maxLength(entry.getMaxLength());
    }
}
