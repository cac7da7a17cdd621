package dev.tandem.local.gmpp;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One cell of the file: a figure in £m, a date, or the reason why it is neither. */
record Cell(String project, String column, String text) {

    private static final Pattern FIGURE = Pattern.compile("-?£?-?\\d{1,3}(?:,?\\d{3})*(?:\\.\\d+)?");
    private static final Pattern REASON =
            Pattern.compile("(?is).*(?:exempt|not in a position|planning|legal sensitivity|future publication).*");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("dd.MM.uuuu").withResolverStyle(ResolverStyle.STRICT));

    /** The figure in pounds with two decimals, exact; the file gives £m. */
    Optional<BigDecimal> pounds(List<Finding> findings) {
        String stripped = text.strip();
        if (FIGURE.matcher(stripped).matches()) {
            String digits = stripped.replace("£", "").replace(",", "");
            return Optional.of(new BigDecimal(digits).multiply(MILLION).setScale(2));
        }
        findings.add(missing());
        return Optional.empty();
    }

    Optional<LocalDate> date(List<Finding> findings) {
        String stripped = text.strip();
        for (DateTimeFormatter format : DATES) {
            Optional<LocalDate> date = parsed(stripped, format);
            if (date.isPresent()) {
                return date;
            }
        }
        findings.add(missing());
        return Optional.empty();
    }

    Finding missing() {
        if (text.isBlank()) {
            return Finding.of(project, column, Finding.Kind.NOT_STATED, "");
        }
        boolean withheld = REASON.matcher(text).matches();
        return Finding.of(project, column, withheld ? Finding.Kind.WITHHELD : Finding.Kind.UNREADABLE, text);
    }

    private static Optional<LocalDate> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException notThisFormat) {
            return Optional.empty();
        }
    }
}
