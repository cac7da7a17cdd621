package dev.tandem.http.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Says that a field which is not required may be null: answers write such fields out as null, and requests may.
 * Annotations cannot say so for every field without drowning the records.
 */
final class NullableFields {

    private NullableFields() {}

    static void markIn(Components components) {
        if (components.getSchemas() == null) {
            return;
        }
        components.getSchemas().values().forEach(NullableFields::mark);
    }

    private static void mark(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        Map<String, Schema> marked = new LinkedHashMap<>();
        properties.forEach((name, property) -> {
            mark(property);
            marked.put(name, required.contains(name) ? property : nullable(property));
        });
        schema.setProperties(marked);
    }

    static Schema nullable(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema().anyOf(List.of(schema, nothing()));
        }
        if (schema.getAnyOf() != null) {
            // A reference that was said to be nullable; the scanner takes every reference for that of an object.
            schema.setType((List<SchemaType>) null);
            return schema;
        }
        List<SchemaType> types = schema.getType();
        if (types == null) {
            return schema;
        }
        if (schema.getEnumeration() != null) {
            // A list of values cannot hold null as others can.
            schema.setType(
                    types.stream().filter(type -> type != SchemaType.NULL).toList());
            return OASFactory.createSchema().anyOf(List.of(schema, nothing()));
        }
        if (!types.contains(SchemaType.NULL)) {
            List<SchemaType> withNull = new ArrayList<>(types);
            withNull.add(SchemaType.NULL);
            schema.setType(withNull);
        }
        return schema;
    }

    private static Schema nothing() {
        return OASFactory.createSchema().type(List.of(SchemaType.NULL));
    }
}
