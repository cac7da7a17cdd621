package dev.tandem.metrics.budgetuse;

import dev.tandem.metrics.metric.ExpenseType;
import java.util.UUID;

/**
 * The whole public state of a budget's use, as its events carry it.
 *
 * @param id the budget's id
 * @param fiscalYear the calendar year in which the fiscal year begins
 * @param budgetVersion the number of the budget's own last event
 * @param budget a plain decimal text
 * @param actual what is measured, in the budget's currency, of initiatives in the node and below
 * @param usedPercent in per cent, cut to one decimal; null of a budget of nothing
 * @param threshold the highest one told of this version, in per cent
 */
public record BudgetUseState(
        UUID id,
        UUID portfolioNodeId,
        int fiscalYear,
        ExpenseType expenseType,
        long budgetVersion,
        String currency,
        String budget,
        String actual,
        String usedPercent,
        int threshold) {}
