package dev.tandem.initiatives.budget;

import dev.tandem.http.precondition.Versioned;
import dev.tandem.initiatives.plan.ExpenseType;
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A budget as clients read it. */
@Schema(name = "Budget", description = "Finance's amount for a portfolio node, a fiscal year and a kind of expense.")
public record BudgetView(
        UUID id,

        @Schema(description = "Counts its changes; the `ETag`.", examples = "1")
        long version,

        @Schema(description = "The portfolio node, with everything below it.")
        UUID portfolioNodeId,

        @Schema(description = "The calendar year in which the fiscal year begins.", examples = "2026")
        int fiscalYear,

        @Schema(
                description = "The first day of the fiscal year, by the organisation's settings.",
                examples = "2026-04-01")
        LocalDate from,

        @Schema(description = "Its last day.", examples = "2027-03-31")
        LocalDate to,

        ExpenseType expenseType,
        Money amount,
        @Schema(nullable = true) String note,
        @Schema(nullable = true) ExternalReference externalReference,
        boolean retired,
        Instant createdAt,
        Instant updatedAt)
        implements Versioned {

    static BudgetView of(Budget budget, int startMonth) {
        LocalDate from = LocalDate.of(budget.fiscalYear(), startMonth, 1);
        return new BudgetView(
                budget.id(),
                budget.version(),
                budget.portfolioNodeId(),
                budget.fiscalYear(),
                from,
                from.plusYears(1).minusDays(1),
                budget.expenseType(),
                budget.amount(),
                budget.note(),
                budget.externalReference(),
                budget.retired(),
                budget.createdAt(),
                budget.updatedAt());
    }
}
