package dev.tandem.initiatives.actual;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an initiative really cost and brought, per currency, exact.
 *
 * <p>Cost: every COST cell, by expense type. Benefit: for every baseline line that names the cell's metric and spans its
 * month, (cell value − baseline) × unit value; without a unit value a money metric of the line's currency counts one to
 * one. A REVENUE cell that no line names counts as it is.
 */
final class ActualMoney {

    private ActualMoney() {}

    /**
     * Adds up the cells of one initiative.
     *
     * @param lines the baseline's benefit lines that name a metric
     */
    static Map<String, Figures> of(List<ActualCell> cells, List<BenefitLine> lines) {
        Map<String, Figures> sums = new TreeMap<>();
        for (ActualCell cell : cells) {
            if (cell.kind() == ActualCell.Kind.COST) {
                add(sums, cell.currency(), Figures.cost(cell.expenseType(), cell.value()));
            }
            addBenefit(
                    sums, cell, lines.stream().filter(line -> line.names(cell)).toList());
        }
        return sums;
    }

    private static void addBenefit(Map<String, Figures> sums, ActualCell cell, List<BenefitLine> naming) {
        if (naming.isEmpty() && cell.kind() == ActualCell.Kind.REVENUE) {
            add(sums, cell.currency(), Figures.benefit(cell.value()));
        }
        for (BenefitLine line : naming) {
            if (line.spans(cell.month())) {
                add(sums, line.worthCurrency(), Figures.benefit(line.worth(cell.value())));
            }
        }
    }

    private static void add(Map<String, Figures> sums, String currency, Figures figures) {
        sums.merge(currency, figures, Figures::plus);
    }
}
