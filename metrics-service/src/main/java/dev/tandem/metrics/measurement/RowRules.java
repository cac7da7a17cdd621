package dev.tandem.metrics.measurement;

import dev.tandem.http.json.Years;
import dev.tandem.money.Currencies;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** The rules a row must keep by itself, before its references are looked up. Written for millions of rows. */
final class RowRules {

    static final int MOST_LABELS = 20;

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_REFERENCE = 300;
    private static final int LONGEST_LABEL_KEY = 64;
    private static final int LONGEST_LABEL = 256;
    private static final int LONGEST_SOURCE = 64;
    private static final int DIGITS = 18;

    private static final String DECIMAL =
            "Must be a decimal number as a text, such as \"1234.56\", with up to 18 digits before and 18 after the"
                    + " point.";
    private static final String DATE =
            "Must be a date such as 2026-03-31, from " + Years.FIRST + " to " + Years.LAST + ".";

    private RowRules() {}

    /** Notes in the row all that is wrong with it. */
    static void check(RawRow row) {
        if (!isSource(row.source)) {
            row.refuse(
                    "/source",
                    row.source == null
                            ? "Must be given."
                            : "Must be 1 to 64 characters of [A-Za-z0-9._-], beginning with a letter or digit.");
        }
        if (row.source != null && row.source.startsWith(DerivedFacts.RESERVED)) {
            row.refuse("/source", "Must not begin with " + DerivedFacts.RESERVED + ": such facts are worked out here.");
        }
        required(row, "/id", row.id, LONGEST_ID);
        required(row, "/metric", row.metric, LONGEST_REFERENCE);
        if (row.initiative != null) {
            required(row, "/initiative", row.initiative, LONGEST_REFERENCE);
        }
        checkDates(row);
        if (!row.valueGiven) {
            row.refuse("/value", "Must be given; null deletes the fact.");
        } else if (row.value != null && !isDecimal(row.value)) {
            row.refuse("/value", DECIMAL);
        }
        if (row.currency != null && !Currencies.isActive(row.currency)) {
            row.refuse("/currency", "Must be the ISO 4217 code of an active currency.");
        }
        if (!row.labels.isEmpty()) {
            checkLabels(row);
        }
    }

    private static void checkDates(RawRow row) {
        if (row.on != null) {
            if (!isDate(row.on)) {
                row.refuse("/on", DATE);
            }
            if (row.from != null || row.to != null) {
                row.refuse("/on", "Give either a date or a period, not both.");
            }
            return;
        }
        if (row.from == null && row.to == null) {
            row.refuse("/on", "Must be given, or a period from and to.");
            return;
        }
        boolean from = dateGiven(row, "/from", row.from);
        boolean to = dateGiven(row, "/to", row.to);
        if (from && to && row.to.compareTo(row.from) < 0) {
            row.refuse("/to", "Must not be before the start of the period.");
        }
    }

    private static boolean dateGiven(RawRow row, String pointer, String text) {
        if (text == null) {
            row.refuse(pointer, "Must be given: a period has a start and an end.");
            return false;
        }
        if (!isDate(text)) {
            row.refuse(pointer, DATE);
            return false;
        }
        return true;
    }

    private static void checkLabels(RawRow row) {
        if (row.labels.size() > MOST_LABELS) {
            row.refuse("/labels", "Must have at most " + MOST_LABELS + " entries.");
            return;
        }
        for (Map.Entry<String, String> label : row.labels.entrySet()) {
            String pointer = "/labels/" + JsonRow.escaped(label.getKey());
            if (!isPrintable(label.getKey(), LONGEST_LABEL_KEY)
                    || label.getKey().indexOf(':') >= 0) {
                row.refuse(pointer, "The key must be 1 to 64 printable characters without a colon.");
            }
            if (label.getValue() == null) {
                row.refuse(pointer, "Must be a text; leave the label out instead.");
            } else if (!isPrintable(label.getValue(), LONGEST_LABEL)) {
                row.refuse(pointer, "Must be 1 to 256 printable characters.");
            }
        }
    }

    private static void required(RawRow row, String pointer, String text, int longest) {
        if (text == null) {
            row.refuse(pointer, "Must be given.");
        } else if (!isPrintable(text, longest)) {
            row.refuse(pointer, "Must be 1 to " + longest + " printable characters.");
        }
    }

    static boolean isSource(String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST_SOURCE || !isLetterOrDigit(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** No control characters and no half of a surrogate pair, which UTF-8 cannot say. */
    static boolean isPrintable(String text, int longest) {
        if (text.isEmpty() || text.length() > longest) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c)) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** As {@link dev.tandem.money.Decimal18} reads it, without making a number. */
    static boolean isDecimal(String text) {
        int i = text.startsWith("-") ? 1 : 0;
        int before = i;
        while (i < text.length() && isDigit(text.charAt(i))) {
            i++;
        }
        if (i == before || i - before > DIGITS) {
            return false;
        }
        if (i == text.length()) {
            return true;
        }
        int after = i + 1;
        if (text.charAt(i) != '.' || after == text.length() || text.length() - after > DIGITS) {
            return false;
        }
        for (i = after; i < text.length(); i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isDate(String text) {
        if (text.length() != 10) {
            return false;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            return Years.hold(date);
        } catch (DateTimeParseException noDate) {
            return false;
        }
    }
}
