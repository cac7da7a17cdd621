package dev.tandem.initiatives.budget;

import dev.tandem.initiatives.plan.ExpenseType;
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.money.Money;
import java.util.UUID;

/**
 * The whole public state of a budget, as its events carry it.
 *
 * @param fiscalYear the calendar year in which the fiscal year begins
 */
public record BudgetState(
        UUID id,
        UUID portfolioNodeId,
        int fiscalYear,
        ExpenseType expenseType,
        Money amount,
        String note,
        ExternalReference externalReference,
        boolean retired) {}
