package dev.tandem.metrics.cloudbill;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cells of a FOCUS file as providers really write them. */
final class FocusValues {

    static final String DECIMAL =
            "Must be a decimal number such as 0.00000080000 or 35.2E-7, with up to 18 digits before and 18 after the"
                    + " point.";
    static final String INSTANT =
            "Must be an instant of the years 1990 to 2199, such as 2026-09-01T00:00:00Z; without a"
                    + " zone it counts as UTC.";

    private static final int DIGITS = 18;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,2})?");
    private static final Pattern MOMENT = Pattern.compile("(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})"
            + "([T ](?<time>[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?)"
            + " ?(?<zone>Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?)?)?");

    private FocusValues() {}

    /** The cell's text; null for an empty one and for the word that some exports write instead of nothing. */
    static String given(String cell) {
        return cell.isEmpty() || cell.equals("NULL") || cell.equals("null") ? null : cell;
    }

    /** The number with the scale it was written with; null when it is none, or has too many digits. */
    static BigDecimal decimal(String text) {
        if (text.length() > 90 || !NUMBER.matcher(text).matches()) {
            return null;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.scale() < 0) {
            number = number.setScale(0);
        } else if (number.scale() > DIGITS) {
            BigDecimal stripped = number.stripTrailingZeros();
            number = stripped.setScale(Math.max(stripped.scale(), 0));
        }
        return number.scale() > DIGITS || number.precision() - number.scale() > DIGITS ? null : number;
    }

    /** The instant in UTC; null when it is none. A date alone is its midnight. */
    static LocalDateTime instant(String text) {
        Matcher moment = MOMENT.matcher(text);
        if (!moment.matches()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(moment.group("date"));
            if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
                return null;
            }
            String time = moment.group("time");
            LocalDateTime local = date.atTime(time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time));
            String zone = moment.group("zone");
            return zone == null || zone.equals("UTC") || zone.equals("Z")
                    ? local
                    : local.minusSeconds(ZoneOffset.of(zone).getTotalSeconds());
        } catch (DateTimeException noSuchMoment) {
            return null;
        }
    }

    /** Plain digits without zeros at the end, which say nothing about a sum. */
    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
