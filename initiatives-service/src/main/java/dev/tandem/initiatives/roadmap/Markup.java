package dev.tandem.initiatives.roadmap;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes XML that is also HTML. Whatever comes from people goes through {@link #text} or an attribute and is escaped. */
final class Markup {

    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder out = new StringBuilder(16_384);

    /** Begins an element; attributes as names and values, those without a value are left out. */
    Markup open(String element, Object... attributes) {
        return tag(element, attributes, ">");
    }

    /** An element without content. */
    Markup empty(String element, Object... attributes) {
        return tag(element, attributes, "/>");
    }

    Markup close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** A whole element with a text. */
    Markup element(String element, String text, Object... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    Markup text(String text) {
        escape(text);
        return this;
    }

    /** What is markup already. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    /** A number as pictures need it: one digit behind the point at most. */
    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private Markup tag(String element, Object[] attributes, String end) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            if (value == null) {
                continue;
            }
            out.append(' ').append(attributes[i]).append("=\"");
            escape(value instanceof Double number ? number(number) : value.toString());
            out.append('"');
        }
        out.append(end);
        return this;
    }

    private void escape(String text) {
        text.codePoints().forEach(point -> {
            switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(allowed(point) ? point : REPLACEMENT);
            }
        });
    }

    /** XML 1.0 knows no other control characters, no halves of pairs and no non-characters. */
    private static boolean allowed(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point < 0x7F)
                || (point > 0x9F && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
