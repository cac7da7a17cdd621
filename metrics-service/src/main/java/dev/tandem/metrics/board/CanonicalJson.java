package dev.tandem.metrics.board;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Writes JSON in the one form that RFC 8785 gives it: members in the order of the UTF-16 units of their names, no space,
 * as few escapes as can be. Numbers other than whole ones that a double holds exactly are refused: here they are texts.
 */
final class CanonicalJson {

    private static final long LARGEST = 9_007_199_254_740_991L;

    private final StringBuilder out = new StringBuilder(16_384);

    private CanonicalJson() {}

    static String of(JsonNode node) {
        CanonicalJson canonical = new CanonicalJson();
        canonical.write(node);
        return canonical.out.toString();
    }

    private void write(JsonNode node) {
        switch (node.getNodeType()) {
            case OBJECT -> object(node);
            case ARRAY -> array(node);
            case STRING -> text(node.textValue());
            case NUMBER -> number(node);
            case BOOLEAN, NULL -> out.append(node.asText());
            default -> throw new IllegalArgumentException("has no canonical form: " + node.getNodeType());
        }
    }

    private void object(JsonNode node) {
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>();
        node.properties().forEach(members::add);
        members.sort(Map.Entry.comparingByKey());
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, JsonNode> member : members) {
            if (!first) {
                out.append(',');
            }
            first = false;
            text(member.getKey());
            out.append(':');
            write(member.getValue());
        }
        out.append('}');
    }

    private void array(JsonNode node) {
        out.append('[');
        for (Iterator<JsonNode> elements = node.elements(); elements.hasNext(); ) {
            write(elements.next());
            if (elements.hasNext()) {
                out.append(',');
            }
        }
        out.append(']');
    }

    private void number(JsonNode node) {
        boolean exact = node.isIntegralNumber()
                && node.canConvertToLong()
                && node.longValue() <= LARGEST
                && node.longValue() >= -LARGEST;
        if (!exact) {
            throw new IllegalArgumentException("is no whole number that every reader holds exactly: " + node);
        }
        out.append(node.longValue());
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (character < ' ') {
                        out.append(String.format("\\u%04x", (int) character));
                    } else {
                        out.append(character);
                    }
                }
            }
        }
        out.append('"');
    }
}
