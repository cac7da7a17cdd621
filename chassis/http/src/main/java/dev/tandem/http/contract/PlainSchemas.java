package dev.tandem.http.contract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Says of schemas what other readers of the contract take literally and the scanner leaves open: patterns are for the
 * whole text, what is referred to has its own type, and examples of texts are texts.
 */
final class PlainSchemas {

    /** Of a text that must hold something; the one pattern that is sought and not matched. */
    private static final String NOT_BLANK = "\\S";

    private static final String REFERENCE = "#/components/schemas/";

    private final Map<String, Schema> named;

    private PlainSchemas(Map<String, Schema> named) {
        this.named = named;
    }

    static void writeIn(OpenAPI document) {
        Map<String, Schema> named = document.getComponents().getSchemas();
        PlainSchemas plain = new PlainSchemas(named == null ? Map.of() : named);
        EverySchema.of(document, schema -> {
            plain.anchor(schema);
            plain.dropGuessedType(schema);
            plain.writeTextsAsTexts(schema);
        });
    }

    private void anchor(Schema schema) {
        if (schema.getPattern() != null && !schema.getPattern().equals(NOT_BLANK)) {
            schema.setPattern(anchored(schema.getPattern()));
        }
    }

    static String anchored(String pattern) {
        if (pattern.startsWith("^") && pattern.endsWith("$")) {
            return pattern;
        }
        return pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$";
    }

    /** Beside a reference the scanner writes the type that a class would have if it were written out as an object. */
    private void dropGuessedType(Schema schema) {
        if (references(schema).findAny().isPresent()) {
            schema.setType((List<Schema.SchemaType>) null);
        }
    }

    private void writeTextsAsTexts(Schema schema) {
        boolean text = isText(schema)
                || references(schema)
                        .map(reference -> named.get(reference.substring(REFERENCE.length())))
                        .anyMatch(target -> target != null && isText(target));
        if (text && schema.getExamples() != null) {
            schema.setExamples(
                    schema.getExamples().stream().map(PlainSchemas::text).toList());
        }
    }

    private static boolean isText(Schema schema) {
        return schema.getType() != null && schema.getType().contains(Schema.SchemaType.STRING);
    }

    private static Object text(Object example) {
        if (example instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return example instanceof Number || example instanceof Boolean ? example.toString() : example;
    }

    private static Stream<String> references(Schema schema) {
        Stream<Schema> alternatives = schema.getAnyOf() == null
                ? Stream.of(schema)
                : Stream.concat(Stream.of(schema), schema.getAnyOf().stream());
        return alternatives
                .map(Schema::getRef)
                .filter(reference -> reference != null && reference.startsWith(REFERENCE));
    }
}
