package dev.tandem.metrics.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The measured amounts of a report.
 *
 * <p>Cost: every COST cell, by expense type. Benefit: for every baseline BENEFIT line that names the cell's metric,
 * inside the line's span, (cell value − baseline) × unit value; without a unit value a money metric of the line's
 * currency counts one to one. A REVENUE cell that no such line is about counts as it is: one in dollars, say, of a metric that
 * a line in euros names.
 */
final class ActualEntries {

    private final Map<UUID, List<PlanLine>> namingLines;

    /** @param baselineLines of the initiatives whose cells are asked about */
    ActualEntries(List<PlanLine> baselineLines) {
        this.namingLines = baselineLines.stream()
                .filter(line -> line.kind() == PlanLine.Kind.BENEFIT)
                .filter(line -> line.metricId() != null || line.metricKey() != null)
                .collect(Collectors.groupingBy(PlanLine::initiativeId));
    }

    List<Entry> of(List<Cell> cells) {
        List<Entry> entries = new ArrayList<>();
        for (Cell cell : cells) {
            if (cell.kind() == Cell.Kind.COST) {
                entries.add(entry(cell, cell.currency(), Series.ACTUAL.cost(cell.expenseType()), cell.value(), null));
            }
            addBenefit(cell, entries);
        }
        return entries;
    }

    private void addBenefit(Cell cell, List<Entry> entries) {
        List<PlanLine> naming = linesNaming(cell).toList();
        if (naming.isEmpty() && cell.kind() == Cell.Kind.REVENUE) {
            entries.add(entry(cell, cell.currency(), Measure.ACTUAL_BENEFIT, cell.value(), null));
        }
        for (PlanLine line : naming) {
            if (line.spans(cell.month())) {
                entries.add(entry(
                        cell, currencyOf(line), Measure.ACTUAL_BENEFIT, movementWorth(line, cell), line.driver()));
            }
        }
    }

    private Stream<PlanLine> linesNaming(Cell cell) {
        return namingLines.getOrDefault(cell.initiativeId(), List.of()).stream()
                .filter(line -> names(line, cell))
                .filter(line -> line.unitValue() != null || line.currency().equals(cell.currency()));
    }

    private static boolean names(PlanLine line, Cell cell) {
        return line.metricId() != null
                ? line.metricId().equals(cell.metricId())
                : line.metricKey().equals(cell.metricKey());
    }

    private static BigDecimal movementWorth(PlanLine line, Cell cell) {
        BigDecimal movement =
                line.baseline() == null ? cell.value() : cell.value().subtract(line.baseline());
        return line.unitValue() == null ? movement : movement.multiply(line.unitValue());
    }

    private static String currencyOf(PlanLine line) {
        return line.unitValue() == null ? line.currency() : line.unitValueCurrency();
    }

    private static Entry entry(Cell cell, String currency, Measure measure, BigDecimal amount, String driver) {
        return new Entry(cell.initiativeId(), currency, cell.month(), measure, amount, driver);
    }
}
