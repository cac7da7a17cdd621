package dev.tandem.metrics.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The planned amounts of a report: every baseline line of cost and benefit, spread over its months.
 *
 * @param entries the amounts inside the range
 * @param counted the lines they come from
 */
record PlanEntries(List<Entry> entries, List<PlanLine> counted) {

    /** @param minorUnits decimal places of a currency */
    static PlanEntries of(List<PlanLine> lines, MonthRange range, ToIntFunction<String> minorUnits) {
        List<Entry> entries = new ArrayList<>();
        List<PlanLine> counted = new ArrayList<>();
        for (PlanLine line : lines) {
            int before = entries.size();
            addInside(range, line, minorUnits, entries);
            if (entries.size() > before) {
                counted.add(line);
            }
        }
        return new PlanEntries(entries, counted);
    }

    int figures(PlanLine.Kind kind, String currency) {
        return (int) counted.stream()
                .filter(line -> line.kind() == kind && line.currency().equals(currency))
                .count();
    }

    private static void addInside(
            MonthRange range, PlanLine line, ToIntFunction<String> minorUnits, List<Entry> entries) {
        Measure measure =
                line.kind() == PlanLine.Kind.BENEFIT ? Measure.PLAN_BENEFIT : Measure.planCost(line.expenseType());
        if (!line.isDated()) {
            if (range.contains(null)) {
                entries.add(new Entry(line.initiativeId(), line.currency(), null, measure, line.amount()));
            }
            return;
        }
        int scale = minorUnits.applyAsInt(line.currency());
        Spreading.over(line.from(), line.to(), line.amount(), scale).forEach((month, part) -> {
            if (range.contains(month)) {
                entries.add(new Entry(line.initiativeId(), line.currency(), month, measure, part));
            }
        });
    }
}
