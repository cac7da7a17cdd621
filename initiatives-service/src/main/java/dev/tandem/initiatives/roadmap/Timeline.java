package dev.tandem.initiatives.roadmap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where a day lies between two edges of a picture. */
final class Timeline {

    private static final double DAYS_OF_MONTH = 30.44;
    private static final double MONTH_LABEL = 30;
    private static final double QUARTER_LABEL = 26;
    private static final double YEAR_LABEL = 44;
    private static final int[] YEARS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

    private final Window window;
    private final double left;
    private final double perDay;

    /** The first day of the window begins at the left edge, its last one ends at the right edge. */
    Timeline(Window window, double left, double right) {
        this.window = window;
        this.left = left;
        this.perDay = (right - left) / (ChronoUnit.DAYS.between(window.from(), window.to()) + 1);
    }

    /**
     * A stretch with a name, such as a quarter.
     *
     * @param from where it begins, not before the left edge
     * @param to where it ends, not behind the right edge
     */
    record Tick(String label, double from, double to) {

        double width() {
            return to - from;
        }
    }

    /** Where the day begins; outside of the window beyond the edges. */
    double x(LocalDate day) {
        return left + ChronoUnit.DAYS.between(window.from(), day) * perDay;
    }

    /** The same, held at the edges. */
    double within(LocalDate day) {
        LocalDate end = window.to().plusDays(1);
        return x(day.isBefore(window.from()) ? window.from() : day.isAfter(end) ? end : day);
    }

    /** Years, or as many at once as leave room for a label. */
    List<Tick> years() {
        int step = 1;
        for (int years : YEARS) {
            step = years;
            if (years * 365 * perDay >= YEAR_LABEL) {
                break;
            }
        }
        List<Tick> ticks = new ArrayList<>();
        int year = Math.floorDiv(window.from().getYear(), step) * step;
        for (; year <= window.to().getYear(); year += step) {
            ticks.add(tick(Integer.toString(year), LocalDate.of(year, 1, 1), step * 12));
        }
        return ticks;
    }

    /** Months or quarters, whichever have room for a label; empty when none have. */
    List<Tick> parts() {
        if (DAYS_OF_MONTH * perDay >= MONTH_LABEL) {
            return parts(1);
        }
        return 3 * DAYS_OF_MONTH * perDay >= QUARTER_LABEL ? parts(3) : List.of();
    }

    private List<Tick> parts(int months) {
        List<Tick> ticks = new ArrayList<>();
        YearMonth month = YearMonth.from(window.from());
        month = month.minusMonths((month.getMonthValue() - 1) % months);
        for (; !month.atDay(1).isAfter(window.to()); month = month.plusMonths(months)) {
            String label = months == 1
                    ? month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH)
                    : "Q" + (month.getMonthValue() + 2) / 3;
            ticks.add(tick(label, month.atDay(1), months));
        }
        return ticks;
    }

    private Tick tick(String label, LocalDate first, int months) {
        LocalDate next = first.plusMonths(months);
        return new Tick(label, within(first), within(next));
    }
}
