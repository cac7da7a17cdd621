package dev.tandem.metrics.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Writes HTML with SVG in it. Every text and every value of an attribute is escaped; only {@link #raw} is not. */
final class Markup {

    private static final Map<Integer, String> ESCAPES =
            Map.of((int) '<', "&lt;", (int) '>', "&gt;", (int) '&', "&amp;", (int) '"', "&quot;", (int) '\'', "&#39;");

    private final StringBuilder out = new StringBuilder(65_536);

    /** An element with what is written in it meanwhile; attributes as names and values by turns, null leaves one out. */
    Markup in(String element, Runnable content, Object... attributes) {
        begin(element, attributes);
        out.append('>');
        content.run();
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element with a text in it. */
    Markup say(String element, String text, Object... attributes) {
        return in(element, () -> text(text), attributes);
    }

    /** An element without anything in it. */
    Markup put(String element, Object... attributes) {
        begin(element, attributes);
        out.append("/>");
        return this;
    }

    Markup text(String text) {
        text.codePoints().forEach(this::escaped);
        return this;
    }

    /** What is markup already; never anything that people or other systems wrote. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    /** A length as pictures need it: a tenth is fine enough. */
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

    private void begin(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i + 1] != null) {
                out.append(' ').append(attributes[i]).append("=\"");
                text(attributes[i + 1] instanceof Double length ? number(length) : attributes[i + 1].toString());
                out.append('"');
            }
        }
    }

    private void escaped(int point) {
        String escape = ESCAPES.get(point);
        if (escape != null) {
            out.append(escape);
        } else if (isUnwritable(point)) {
            out.append('\uFFFD');
        } else {
            out.appendCodePoint(point);
        }
    }

    /** Control characters, halves of pairs and what is no character are in no document. */
    private static boolean isUnwritable(int point) {
        boolean control = Character.isISOControl(point) && point != '\n' && point != '\t';
        return control || Character.getType(point) == Character.SURROGATE || (point & 0xFFFE) == 0xFFFE;
    }
}
