package dev.tandem.metrics.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Numbers, days and names as a page says them: by itself, since what a platform knows of languages changes. */
final class Words {

    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };
    private static final String MINUS = "\u2212";
    private static final String DASH = "\u2013";
    private static final String THIN = "\u202F";
    private static final String[] MAGNITUDES = {"", "k", "M", "bn"};
    private static final int GROUP = 3;

    private Words() {}

    /** {@code −1,234,567.89}; a dash for null. */
    static String exact(BigDecimal amount) {
        if (amount == null) {
            return DASH;
        }
        String plain = amount.abs().toPlainString();
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - GROUP; i > 0; i -= GROUP) {
            grouped.insert(i, ',');
        }
        return (amount.signum() < 0 ? MINUS : "") + grouped + (point < 0 ? "" : plain.substring(point));
    }

    /** In whole units, where a column is narrow. */
    static String whole(BigDecimal amount) {
        return amount == null ? DASH : exact(amount.setScale(0, RoundingMode.HALF_EVEN));
    }

    /** In whole units with the sign of a change; nothing for none. */
    static String change(BigDecimal amount) {
        return amount.signum() == 0 ? "" : (amount.signum() > 0 ? "+" : "") + whole(amount);
    }

    /** {@code 1.23 M}: three digits and a magnitude. */
    static String brief(BigDecimal amount) {
        BigDecimal size = amount.abs();
        int magnitude = 0;
        while (magnitude < MAGNITUDES.length - 1 && rounded(size).compareTo(BigDecimal.valueOf(1000)) >= 0) {
            size = size.movePointLeft(GROUP);
            magnitude++;
        }
        BigDecimal short3 = rounded(size);
        return (amount.signum() < 0 && short3.signum() != 0 ? MINUS : "")
                + exact(short3)
                + (magnitude == 0 ? "" : THIN + MAGNITUDES[magnitude]);
    }

    private static BigDecimal rounded(BigDecimal size) {
        int wholeDigits = Math.max(1, size.precision() - size.scale());
        BigDecimal cut = size.setScale(Math.max(0, GROUP - wholeDigits), RoundingMode.HALF_EVEN);
        return cut.signum() == 0 ? BigDecimal.ZERO : bare(cut);
    }

    /** Without zeros at its end. */
    static BigDecimal bare(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** {@code 82.4 %} of a share such as 0.8241; a dash for null. */
    static String perCent(BigDecimal share) {
        return share == null ? DASH : exact(share.movePointRight(2).setScale(1, RoundingMode.HALF_EVEN)) + THIN + "%";
    }

    /** {@code 26 November 2026}. */
    static String day(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
    }

    /** {@code 26 November 2026, 18:30 UTC}. */
    static String instant(Instant at) {
        var utc = at.atOffset(ZoneOffset.UTC);
        return day(utc.toLocalDate()) + ", %02d:%02d UTC".formatted(utc.getHour(), utc.getMinute());
    }

    /** {@code Planned money} of {@code PLANNED_MONEY}. */
    static String name(String constant) {
        String words = constant.toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    static String count(int number, String one, String many) {
        return exact(BigDecimal.valueOf(number)) + " " + (number == 1 ? one : many);
    }
}
