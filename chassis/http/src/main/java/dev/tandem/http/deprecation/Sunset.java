package dev.tandem.http.deprecation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When an operation is deprecated and when it may go, in the forms that headers want.
 *
 * @param successor the path of what takes its place
 */
record Sunset(LocalDate since, LocalDate until, String successor) {

    /** IMF-fixdate of RFC 9110, which has a day of two digits. */
    private static final DateTimeFormatter HTTP_DATE = new DateTimeFormatterBuilder()
            .appendPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'")
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    Sunset {
        if (until.isBefore(since)) {
            throw new IllegalArgumentException("It cannot go on " + until + " and be deprecated from " + since);
        }
    }

    static Sunset of(String since, String until, String successor) {
        return new Sunset(LocalDate.parse(since), LocalDate.parse(until), successor);
    }

    /** A date of RFC 9651: seconds since 1970, such as {@code @1798761600}. */
    String deprecationHeader() {
        return "@" + since.toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
    }

    String sunsetHeader() {
        return HTTP_DATE.format(until.atStartOfDay(ZoneOffset.UTC));
    }

    String link() {
        return "<" + successor + ">; rel=\"successor-version\"";
    }

    /** For programs, in the order of the names. */
    SortedMap<String, String> data() {
        return new TreeMap<>(Map.of("since", since.toString(), "sunset", until.toString(), "successor", successor));
    }

    /** The same for people. */
    String words() {
        return "**Deprecated** since " + since + "; it may be gone from " + until
                + " (both days at midnight UTC). Use `" + successor + "` instead.";
    }
}
