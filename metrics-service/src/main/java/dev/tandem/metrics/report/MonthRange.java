package dev.tandem.metrics.report;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The whole months a report is about. What has no date is in an unbounded range only.
 *
 * @param first null when open
 * @param last inclusive; null when open
 */
public record MonthRange(YearMonth first, YearMonth last) {

    public static final MonthRange UNBOUNDED = new MonthRange(null, null);

    /** The months that the days touch. */
    public static MonthRange touchedBy(LocalDate from, LocalDate to) {
        return new MonthRange(from == null ? null : YearMonth.from(from), to == null ? null : YearMonth.from(to));
    }

    public boolean contains(YearMonth month) {
        if (month == null) {
            return first == null && last == null;
        }
        return (first == null || !month.isBefore(first)) && (last == null || !month.isAfter(last));
    }

    /** The months in both, which share some. */
    public MonthRange meeting(MonthRange other) {
        return new MonthRange(
                first == null || (other.first != null && other.first.isAfter(first)) ? other.first : first,
                last == null || (other.last != null && other.last.isBefore(last)) ? other.last : last);
    }

    public LocalDate from() {
        return first == null ? null : first.atDay(1);
    }

    public LocalDate to() {
        return last == null ? null : last.atEndOfMonth();
    }
}
