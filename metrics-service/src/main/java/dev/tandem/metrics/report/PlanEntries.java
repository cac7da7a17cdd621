package dev.tandem.metrics.report;

import dev.tandem.metrics.fx.Converter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * The planned or forecast amounts of a report: every line of cost and benefit, spread over its months.
 *
 * @param entries the amounts inside the range
 * @param counted the lines they come from
 */
public record PlanEntries(List<Entry> entries, List<Line> counted) {

    public static final PlanEntries NONE = new PlanEntries(List.of(), List.of());

    /** A line that counts, in the currency that its amounts are in. */
    record Line(PlanLine.Kind kind, String currency) {}

    /** How many lines an amount comes from. */
    public record Counted(int cost, int benefit) {}

    /**
     * The amounts of lines inside a range.
     *
     * @param minorUnits decimal places of a currency
     */
    public static PlanEntries of(
            Series series, List<PlanLine> lines, MonthRange range, ToIntFunction<String> minorUnits) {
        List<Entry> entries = new ArrayList<>();
        List<Line> counted = new ArrayList<>();
        for (PlanLine line : lines) {
            int before = entries.size();
            addInside(series, range, line, minorUnits, entries);
            if (entries.size() > before) {
                counted.add(new Line(line.kind(), line.currency()));
            }
        }
        return new PlanEntries(entries, counted);
    }

    /** The same with every amount converted. */
    public PlanEntries convertedBy(Converter converter) {
        return new PlanEntries(
                entries.stream().map(entry -> entry.convertedBy(converter)).toList(),
                counted.stream()
                        .map(line -> new Line(line.kind(), converter.target()))
                        .toList());
    }

    public Counted counted(String currency) {
        return new Counted(figures(PlanLine.Kind.COST, currency), figures(PlanLine.Kind.BENEFIT, currency));
    }

    private int figures(PlanLine.Kind kind, String currency) {
        return (int) counted.stream()
                .filter(line -> line.kind() == kind && line.currency().equals(currency))
                .count();
    }

    private static void addInside(
            Series series, MonthRange range, PlanLine line, ToIntFunction<String> minorUnits, List<Entry> entries) {
        if (!line.isDated()) {
            if (range.contains(null)) {
                entries.add(entry(series, line, null, line.amount()));
            }
            return;
        }
        int scale = minorUnits.applyAsInt(line.currency());
        Spreading.over(line.from(), line.to(), line.amount(), scale).forEach((month, part) -> {
            if (range.contains(month)) {
                entries.add(entry(series, line, month, part));
            }
        });
    }

    private static Entry entry(Series series, PlanLine line, YearMonth month, BigDecimal amount) {
        Measure measure = line.kind() == PlanLine.Kind.BENEFIT ? series.benefit() : series.cost(line.expenseType());
        return new Entry(line.initiativeId(), line.currency(), month, measure, amount, line.driver());
    }
}
