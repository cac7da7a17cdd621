package dev.tandem.gateway.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.gateway.page.ClassPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What generators and validators in any language take literally, in the schemas of all services. */
class SchemasOfAllTest {

    /** A text must hold something: sought, not matched. */
    private static final String NOT_BLANK = "\\S";

    /**
     * What ECMA-262 reads with the flag {@code u}, and what Java and Python read alike: no classes but the common ones,
     * no escapes of what needs none, no possessive quantifiers, no flags, no intersections.
     */
    private static final Pattern PORTABLE = Pattern.compile("(?:"
            + String.join(
                    "|",
                    "\\\\[dDwWsSbBfnrtv^$\\\\.*+?()\\[\\]{}|/]", // escapes
                    "\\\\u[0-9A-Fa-f]{4}",
                    "\\(\\?(?:[:=!]|<[=!])", // groups
                    "\\((?!\\?)",
                    "\\[(?:[^\\[\\]\\\\&]|\\\\[dDwWsSfnrtv^$\\\\.*+?()\\[\\]{}|/-]|\\\\u[0-9A-Fa-f]{4})+\\]", // classes
                    "[)|.^$]",
                    "[*+?]\\??(?![*+?])", // quantifiers
                    "\\{[0-9]+(?:,[0-9]*)?\\}\\??(?![*+?])",
                    "[^\\\\()\\[\\]{}|.^$*+?]") // the character itself
            + ")*+");

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        document = new ObjectMapper().readTree(ClassPath.read("contract/openapi.json"));
    }

    @Test
    void everyPatternIsForTheWholeTextAndReadAlikeByAll() {
        List<String> odd = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        schemas(document, schema -> {
            if (schema.path("pattern").isTextual()) {
                String pattern = schema.path("pattern").textValue();
                seen.add(pattern);
                boolean anchored = pattern.startsWith("^") && pattern.endsWith("$");
                if (!pattern.equals(NOT_BLANK)
                        && (!anchored || !PORTABLE.matcher(pattern).matches())) {
                    odd.add(pattern);
                }
            }
        });
        assertEquals(List.of(), odd);
        assertTrue(seen.size() > 20, seen.toString());
    }

    @Test
    void theCheckItselfKnowsWhatIsNotPortable() {
        for (String odd : List.of(
                "^\\p{Cntrl}$",
                "^\\h$",
                "^a++$",
                "^(?i)a$",
                "^[a&&b]$",
                "^\\Qa\\E$",
                "^a\\z$",
                "^\\-$",
                "^a{$",
                "^(?<n>a)$")) {
            assertTrue(!PORTABLE.matcher(odd).matches(), odd);
        }
        assertTrue(PORTABLE.matcher("^(?! *$)[^\\u0000-\\u001F/\\\\;]{1,200}(?:a|b)?$")
                .matches());
    }

    @Test
    void examplesOfTextsAreTextsAndFitTheirPattern() {
        List<String> odd = new ArrayList<>();
        schemas(document, schema -> {
            boolean text = schema.path("type").toString().contains("\"string\"");
            for (JsonNode example : schema.path("examples")) {
                String pattern = schema.path("pattern").asText(".*");
                boolean fits = !text
                        || (example.isTextual()
                                && Pattern.compile(pattern)
                                        .matcher(example.textValue())
                                        .find());
                if (!fits) {
                    odd.add(schema.toString());
                }
            }
        });
        assertEquals(List.of(), odd);
    }

    @Test
    void aReferenceIsNotContradictedByATypeBesideIt() {
        List<String> odd = new ArrayList<>();
        schemas(document, schema -> {
            boolean refers =
                    schema.has("$ref") || schema.path("anyOf").toString().contains("$ref");
            if (refers && schema.has("type")) {
                odd.add(schema.toString());
            }
        });
        assertEquals(List.of(), odd);
    }

    @Test
    void moneyHasAnAmountAndACurrencyAndNothingElse() {
        List<String> fields = new ArrayList<>();
        document.at("/components/schemas/Money/properties").fieldNames().forEachRemaining(fields::add);
        assertEquals(List.of("amount", "currency"), fields);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        List<String> odd = new ArrayList<>();
        schemas(document, schema -> {
            String reference = schema.path("$ref").asText("#/openapi");
            if (document.at(reference.substring(1)).isMissingNode()) {
                odd.add(reference);
            }
        });
        assertEquals(List.of(), odd);
    }

    /** Every object of the document that may be a schema; examples are none. */
    private static void schemas(JsonNode node, Consumer<JsonNode> visitor) {
        if (node.isObject()) {
            visitor.accept(node);
        }
        node.properties().forEach(field -> {
            if (!field.getKey().equals("example")
                    && !field.getKey().equals("examples")
                    && !field.getKey().equals("value")) {
                schemas(field.getValue(), visitor);
            }
        });
        if (node.isArray()) {
            node.forEach(element -> schemas(element, visitor));
        }
    }
}
