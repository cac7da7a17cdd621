package dev.tandem.metrics.report;

import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Years;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.metrics.asof.AsOfParameter;
import dev.tandem.money.Currencies;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a reader asked for, checked.
 *
 * @param labelKey the key of the label that the rows go by; null unless they do
 * @param portfolioNode only initiatives in it or below it; null for all
 * @param initiative only this one; null for all
 * @param currency what every amount is converted to; null for nothing
 * @param asOf as known at this instant; null for now
 */
public record ReportQuery(
        GroupBy groupBy,
        String labelKey,
        Interval interval,
        MonthRange range,
        Ref portfolioNode,
        Ref initiative,
        String currency,
        Instant asOf) {

    private static final String CANNOT_BE_ASKED = "The report cannot be asked for like this.";
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LABEL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,63}");

    /** The same over all time. */
    public static ReportQuery of(ReportFilter filter) {
        return of(filter, Interval.TOTAL.word(), null, null);
    }

    /**
     * Reads the query parameters as they were sent; null where one was not.
     *
     * @throws ProblemException INVALID_PARAMETER naming each bad one
     */
    public static ReportQuery of(ReportFilter filter, String interval, String from, String to) {
        List<FieldError> errors = new ArrayList<>();
        GroupBy group = filter.groupBy == null
                ? GroupBy.ALL
                : GroupBy.of(filter.groupBy).orElse(null);
        if (group == null) {
            errors.add(notOneOf("groupBy", GroupBy.values(), GroupBy::word));
        } else if ((group == GroupBy.LABEL) != (filter.labelKey != null)) {
            errors.add(FieldError.parameter("labelKey", "Goes with groupBy=label, and only with it."));
        } else if (filter.labelKey != null && !LABEL.matcher(filter.labelKey).matches()) {
            errors.add(FieldError.parameter("labelKey", "Must be 1 to 64 characters of [A-Za-z0-9._/-]."));
        }
        Interval length = Interval.of(interval).orElse(null);
        if (length == null) {
            errors.add(notOneOf("interval", Interval.values(), Interval::word));
        }
        LocalDate first = date("from", from, errors);
        LocalDate last = date("to", to, errors);
        if (first != null && last != null && first.isAfter(last)) {
            errors.add(FieldError.parameter("to", "Must not be before from."));
        }
        Ref node = ref("portfolioNode", filter.portfolioNode, errors);
        Ref one = ref("initiative", filter.initiative, errors);
        Instant asOf = AsOfParameter.instant(filter.asOf, errors);
        if (filter.currency != null && !Currencies.isActive(filter.currency)) {
            errors.add(FieldError.parameter("currency", "Must be the ISO 4217 code of an active currency."));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(Problems.INVALID_PARAMETER, CANNOT_BE_ASKED, errors);
        }
        return new ReportQuery(
                group, filter.labelKey, length, MonthRange.touchedBy(first, last), node, one, filter.currency, asOf);
    }

    /** The same of other months. */
    public ReportQuery within(MonthRange months) {
        return new ReportQuery(groupBy, labelKey, interval, months, portfolioNode, initiative, currency, asOf);
    }

    /** A parameter of one report only. */
    public static ProblemException refused(String parameter, String detail) {
        return new ProblemException(
                Problems.INVALID_PARAMETER, CANNOT_BE_ASKED, FieldError.parameter(parameter, detail));
    }

    /**
     * Reads a day as it was sent.
     *
     * @param text null for none, which gives null
     * @throws ProblemException INVALID_PARAMETER
     */
    public static LocalDate day(String parameter, String text) {
        List<FieldError> errors = new ArrayList<>();
        LocalDate day = date(parameter, text, errors);
        if (!Years.hold(day)) {
            errors.add(FieldError.parameter(parameter, "Must be in the years 1900 to 2199."));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(Problems.INVALID_PARAMETER, CANNOT_BE_ASKED, errors);
        }
        return day;
    }

    private static LocalDate date(String parameter, String text, List<FieldError> errors) {
        if (text == null) {
            return null;
        }
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            errors.add(FieldError.parameter(parameter, "There is no such day in the calendar."));
            return null;
        }
        errors.add(FieldError.parameter(parameter, "Must be a date, written like 2026-03-31."));
        return null;
    }

    private static Ref ref(String parameter, String text, List<FieldError> errors) {
        if (text == null) {
            return null;
        }
        Ref ref = Ref.parseOrNull(text);
        if (ref == null) {
            errors.add(FieldError.parameter(parameter, Ref.EXPECTED));
        }
        return ref;
    }

    private static <T> FieldError notOneOf(String parameter, T[] values, Function<T, String> word) {
        return FieldError.parameter(
                parameter, "Must be one of " + Arrays.stream(values).map(word).collect(Collectors.joining(", ")) + ".");
    }
}
