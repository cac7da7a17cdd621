package dev.tandem.http.table;

/**
 * Keeps a spreadsheet from running what somebody else wrote (CSV injection, as OWASP describes it). A text that a
 * spreadsheet may take for a formula gets an apostrophe in front: one whose first character, after any quotation marks
 * and blanks, is one of {@code = + - @}, their full-width forms, tab, carriage return or line feed. A text with such an
 * apostrophe already gets another one, so that what was added can be told and taken away again. A text that is a decimal
 * number, such as {@code -5.10}, is left alone: a spreadsheet makes that number of it and nothing else.
 */
public final class Formulas {

    private static final char MARK = '\'';
    private static final String BEGINNINGS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final String QUOTES = "\"'\u2018\u2019\u201C\u201D\uFF02\uFF07";

    private Formulas() {}

    /** The text as it can be opened without harm. */
    public static String disarmed(String text) {
        return isOne(text, 0) ? MARK + text : text;
    }

    /** The text that was disarmed; any other is left as it is. */
    public static String rearmed(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK && isOne(text, 1) ? text.substring(1) : text;
    }

    private static boolean isOne(String text, int start) {
        if (start == text.length() || isNumber(text, start)) {
            return false;
        }
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (BEGINNINGS.indexOf(c) >= 0) {
                return true;
            }
            if (QUOTES.indexOf(c) < 0 && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isNumber(String text, int start) {
        int first = text.charAt(start) == '-' ? start + 1 : start;
        int point = -1;
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0 && i > first && i + 1 < text.length()) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return first < text.length();
    }
}
