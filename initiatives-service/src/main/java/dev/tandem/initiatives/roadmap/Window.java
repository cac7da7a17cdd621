package dev.tandem.initiatives.roadmap;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * The days that a roadmap shows, both inclusive. What is not asked for follows from the initiatives: whole quarters around
 * all of their days and today, though no more than two years back and five ahead unless nothing would be seen.
 */
record Window(LocalDate from, LocalDate to) {

    private static final Period BACK = Period.ofYears(2);
    private static final Period AHEAD = Period.ofYears(5);

    /** So that no bar ends at the very edge. */
    private static final Period ROOM = Period.ofDays(15);

    /**
     * The window around these bars.
     *
     * @param from as asked for, or null
     * @param to as asked for, or null; not before {@code from}
     */
    static Window around(Collection<Bar> bars, LocalDate from, LocalDate to, LocalDate today) {
        Window near = around(bars, from, to, today, today.minus(BACK), today.plus(AHEAD));
        boolean asked = from != null || to != null;
        boolean seen = bars.stream().anyMatch(bar -> near.touches(bar.first(), bar.last()));
        return asked || seen ? near : around(bars, null, null, today, LocalDate.MIN, LocalDate.MAX);
    }

    private static Window around(
            Collection<Bar> bars, LocalDate from, LocalDate to, LocalDate today, LocalDate floor, LocalDate ceiling) {
        LocalDate earliest = Stream.concat(bars.stream().map(Bar::first), Stream.of(today))
                .map(day -> day.isBefore(floor) ? floor : day)
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate latest = Stream.concat(bars.stream().map(Bar::last), Stream.of(today))
                .map(day -> day.isAfter(ceiling) ? ceiling : day)
                .max(LocalDate::compareTo)
                .orElseThrow();
        LocalDate first = from == null ? quarter(earliest.minus(ROOM)) : from;
        LocalDate last = to == null ? quarter(latest.plus(ROOM)).plusMonths(3).minusDays(1) : to;
        if (!last.isBefore(first)) {
            return new Window(first, last);
        }
        return from == null ? new Window(last.minusYears(1), last) : new Window(first, first.plusYears(1));
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether any of these days, both inclusive, is in it. */
    boolean touches(LocalDate first, LocalDate last) {
        return !first.isAfter(to) && !last.isBefore(from);
    }

    private static LocalDate quarter(LocalDate day) {
        return day.with(IsoFields.DAY_OF_QUARTER, 1);
    }
}
