package dev.tandem.metrics.report;

import dev.tandem.http.id.Ref;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.time.DateTimeException;
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
 * @param portfolioNode only initiatives in it or below it; null for all
 * @param initiative only this one; null for all
 */
record ReportQuery(GroupBy groupBy, Interval interval, MonthRange range, Ref portfolioNode, Ref initiative) {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /**
     * Reads the query parameters as they were sent; null where one was not.
     *
     * @throws ProblemException INVALID_PARAMETER naming each bad one
     */
    static ReportQuery of(
            String groupBy, String interval, String from, String to, String portfolioNode, String initiative) {
        List<FieldError> errors = new ArrayList<>();
        GroupBy group = GroupBy.of(groupBy).orElse(null);
        if (group == null) {
            errors.add(notOneOf("groupBy", GroupBy.values(), GroupBy::word));
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
        Ref node = ref("portfolioNode", portfolioNode, errors);
        Ref one = ref("initiative", initiative, errors);
        if (!errors.isEmpty()) {
            throw new ProblemException(Problems.INVALID_PARAMETER, "The report cannot be asked for like this.", errors);
        }
        return new ReportQuery(group, length, MonthRange.touchedBy(first, last), node, one);
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
