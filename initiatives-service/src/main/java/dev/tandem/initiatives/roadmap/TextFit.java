package dev.tandem.initiatives.roadmap;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shortens texts to a width. Which font a reader has is not known, so widths are those of a wide one; what is shortened ends
 * in an ellipsis and never in the middle of what is read as one character.
 */
final class TextFit {

    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final String ELLIPSIS = "…";

    /** How much wider bold letters are. */
    static final double BOLD = 1.12;

    private TextFit() {}

    /** The text on one line, at most as wide as given in a font of this size. */
    static String shorten(String text, double width, double fontSize) {
        String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        if (width(line, fontSize) <= width) {
            return line;
        }
        double left = width - width(ELLIPSIS, fontSize);
        StringBuilder kept = new StringBuilder();
        Matcher characters = CHARACTER.matcher(line);
        while (characters.find()) {
            left -= width(characters.group(), fontSize);
            if (left < 0) {
                break;
            }
            kept.append(characters.group());
        }
        return kept.toString().strip() + ELLIPSIS;
    }

    /** About how wide the text is. */
    static double width(String text, double fontSize) {
        return text.codePoints().mapToDouble(TextFit::share).sum() * fontSize;
    }

    private static boolean wide(int point) {
        return (point >= 0x1100 && point <= 0x11FF) || (point >= 0x2600 && point <= 0x27BF) || point >= 0x2E80;
    }

    /** The width of one character as a share of the font's size. */
    private static double share(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        if (wide(point)) {
            return 1.25;
        }
        if (point == ' ' || "ijltfrI.,:;'|!()[]-·".indexOf(point) >= 0) {
            return 0.36;
        }
        if (point == 'm' || point == 'w' || point == 'M' || point == 'W' || point == '@' || point == '%') {
            return 0.92;
        }
        return Character.isUpperCase(point) ? 0.72 : 0.58;
    }
}
