package dev.tandem.metrics.report;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The finest place of an amount in a report.
 *
 * @param month null when undated
 */
record Leaf(GroupPath path, YearMonth month) {

    /** By group, then in time, what has no date last. Equal remainders are rounded in this order. */
    static final Comparator<Leaf> ORDER = Comparator.comparing(Leaf::path)
            .thenComparing(Leaf::month, Comparator.nullsLast(Comparator.naturalOrder()));

    private enum Step {
        ITS_OWN,
        UNDATED
    }

    /**
     * The steps from everything down to this leaf: groups outermost first, then fiscal year, quarter and month. No
     * leaf's steps begin with all steps of another.
     */
    List<Object> steps(FiscalCalendar calendar) {
        List<Object> steps = new ArrayList<>(path.groups());
        steps.add(Step.ITS_OWN);
        if (month == null) {
            steps.add(Step.UNDATED);
        } else {
            steps.add(calendar.year(month));
            steps.add(calendar.quarter(month));
            steps.add(month);
        }
        return steps;
    }
}
