package dev.tandem.http.json;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The one form in which each kind of value is written, in bodies, parameters and bulk rows alike. Each method throws
 * {@link IllegalArgumentException} or {@link java.time.DateTimeException} for anything else.
 */
public final class Text {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");
    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,18}");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final int FIRST_YEAR = 1800;

    private Text() {}

    /** The text itself, unless it holds a NUL character or half of a surrogate pair. */
    public static String storable(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character == 0) {
                throw new UnstorableText("Must not hold the NUL character (U+0000).");
            }
            if (Character.isSurrogate(character)) {
                boolean pair =
                        index + 1 < text.length() && Character.isSurrogatePair(character, text.charAt(index + 1));
                if (!pair) {
                    throw new UnstorableText("Must not hold half of a surrogate pair.");
                }
                index++;
            }
        }
        return text;
    }

    /** Checked by pattern first: what a few characters with an exponent stand for can take seconds to write out. */
    public static BigDecimal decimal(String text) {
        return new BigDecimal(matching(DECIMAL, text));
    }

    /** Not of a year before 1800: on which day such a date falls, calendars and libraries disagree. */
    public static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(matching(DATE, text));
        if (date.getYear() < FIRST_YEAR) {
            throw new IllegalArgumentException("Lies before " + FIRST_YEAR + ".");
        }
        return date;
    }

    /** No sign but a minus, no other digits than 0 to 9, and no zeros in front: one form for one number. */
    public static long whole(String text) {
        return Long.parseLong(matching(WHOLE, text));
    }

    public static YearMonth month(String text) {
        return YearMonth.parse(matching(MONTH, text));
    }

    /** An instant needs a zone; any offset will do. */
    public static Instant instant(String text) {
        return OffsetDateTime.parse(matching(INSTANT, text)).toInstant();
    }

    public static UUID uuid(String text) {
        return UUID.fromString(matching(ID, text));
    }

    private static String matching(Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new IllegalArgumentException("Has the wrong form.");
        }
        return text;
    }
}
