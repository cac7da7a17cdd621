package dev.tandem.metrics.board;

import dev.tandem.metrics.report.FiscalCalendar;
import dev.tandem.metrics.report.Period;
import dev.tandem.metrics.report.ProfitAndLossView;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The quarters of a report one after the other, those without an amount too. */
final class Quarters {

    private static final int MONTHS = 3;
    private static final int BEFORE = 7;
    private static final int AFTER = 4;

    /** More would be lines too thin to see; what is beyond is in the data. */
    private static final int MOST = 80;

    /** One quarter. */
    record Quarter(String label, YearMonth first, Amounts amounts) {}

    private final List<Quarter> all = new ArrayList<>();
    private final YearMonth present;

    Quarters(BoardContent content) {
        FiscalCalendar calendar = new FiscalCalendar(content.organisation().fiscalYearStartMonth());
        present = calendar.quarter(YearMonth.from(content.day())).first();
        TreeMap<YearMonth, Amounts> known = new TreeMap<>();
        for (ProfitAndLossView.RowView row : content.profitAndLoss().quarters()) {
            if (!row.undated()) {
                known.put(YearMonth.from(row.period().from()), amounts(row));
            }
        }
        if (known.isEmpty()) {
            return;
        }
        YearMonth first = later(known.firstKey(), present.minusMonths((long) MONTHS * MOST / 2));
        YearMonth last = earlier(known.lastKey(), first.plusMonths((long) MONTHS * MOST));
        Amounts nothing = Amounts.nothing(0);
        for (YearMonth at = first; !at.isAfter(last); at = at.plusMonths(MONTHS)) {
            Period quarter = calendar.quarter(at);
            all.add(new Quarter(quarter.label(), at, known.getOrDefault(at, nothing)));
        }
    }

    static Amounts amounts(ProfitAndLossView.RowView row) {
        return new Amounts(
                row.plan().cost(),
                row.plan().benefit(),
                row.forecast().cost(),
                row.forecast().benefit(),
                row.actual().cost(),
                row.actual().benefit());
    }

    List<Quarter> all() {
        return all;
    }

    /** Those around the day of the report. */
    List<Quarter> near() {
        return all.stream()
                .filter(quarter -> !quarter.first().isBefore(present.minusMonths((long) MONTHS * BEFORE)))
                .filter(quarter -> !quarter.first().isAfter(present.plusMonths((long) MONTHS * AFTER)))
                .toList();
    }

    boolean isPresent(Quarter quarter) {
        return quarter.first().equals(present);
    }

    boolean hasBegun(Quarter quarter) {
        return !quarter.first().isAfter(present);
    }

    private static YearMonth later(YearMonth one, YearMonth other) {
        return one.isAfter(other) ? one : other;
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
    }
}
