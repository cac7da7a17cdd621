package dev.tandem.http.contract;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Takes out the named schemas that nothing refers to. The scanner leaves some behind: what it found on the way to an
 * answer that is declared otherwise, and the whole of what only its merge-patch is sent of.
 */
final class UsedSchemas {

    private static final String REFERENCE = "#/components/schemas/";

    private UsedSchemas() {}

    static void keepIn(OpenAPI document) {
        Components components = document.getComponents();
        Set<String> unused = unused(document);
        while (!unused.isEmpty()) {
            unused.forEach(components::removeSchema);
            unused = unused(document);
        }
    }

    private static Set<String> unused(OpenAPI document) {
        Set<String> unused = new HashSet<>();
        if (document.getComponents().getSchemas() != null) {
            unused.addAll(document.getComponents().getSchemas().keySet());
        }
        EverySchema.of(document, schema -> unused.remove(name(schema)));
        return unused;
    }

    /** The name of the schema that one refers to; null when it is no reference to a named one. */
    static String name(Schema schema) {
        String reference = schema.getRef();
        return reference != null && reference.startsWith(REFERENCE) ? reference.substring(REFERENCE.length()) : null;
    }
}
