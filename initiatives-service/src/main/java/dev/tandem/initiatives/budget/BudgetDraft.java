package dev.tandem.initiatives.budget;

import dev.tandem.http.id.Ref;
import dev.tandem.initiatives.plan.ExpenseType;
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.money.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A budget as finance sets it.
 *
 * @param portfolioNodeId an id or {@code ext:source:key}
 * @param fiscalYear the calendar year in which the fiscal year begins
 */
@Schema(description = "A budget as finance sets it.", examples = """
    {"portfolioNodeId": "ext:demo:online-shop", "fiscalYear": 2030, "expenseType": "CAPEX",
     "amount": {"amount": "1500000.00", "currency": "EUR"}, "note": "First round",
     "externalReference": {"source": "planning", "key": "B-2030-1"}}\
    """)
public record BudgetDraft(
        @NotNull
        @Schema(
                description = "The portfolio node, with everything below it: an id or `ext:source:key`.",
                examples = "ext:demo:online-shop",
                required = true,
                maxLength = Ref.LONGEST)
        String portfolioNodeId,

        @NotNull
        @Min(1900)
        @Max(2199)
        @Schema(
                description =
                        "The calendar year in which the fiscal year begins, 1900 to 2199: 2026 is the year 2026/27"
                                + " where fiscal years begin in April.",
                examples = "2026",
                required = true)
        Integer fiscalYear,

        @NotNull @Schema(description = "For which kind of expense.", required = true)
        ExpenseType expenseType,

        @NotNull @Schema(description = "The amount, not negative.", required = true)
        Money amount,

        @Size(max = 2000) @Schema(nullable = true) String note,

        @Valid
        @Schema(description = "The key that another system, such as the planning tool, knows it by.", nullable = true)
        ExternalReference externalReference) {

    static BudgetDraft of(Budget budget) {
        return new BudgetDraft(
                budget.portfolioNodeId().toString(),
                budget.fiscalYear(),
                budget.expenseType(),
                budget.amount(),
                budget.note(),
                budget.externalReference());
    }
}
