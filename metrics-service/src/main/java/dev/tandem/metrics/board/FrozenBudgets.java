package dev.tandem.metrics.board;

import dev.tandem.metrics.budgetuse.BudgetUseView;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The use of budgets in a board report. */
@Schema(
        name = "BoardBudgetUse",
        requiredProperties = {"until", "fiscalYear", "rows"},
        description = "What `/api/v1/reports/budget-use` says, of all fiscal years.")
public record FrozenBudgets(
        @Schema(description = "The last day that counts as past: the end of a month.", examples = "2026-10-31")
        LocalDate until,

        @Schema(
                description = "The fiscal year of that day, by the calendar year in which it begins.",
                examples = "2026")
        int fiscalYear,

        List<BudgetUseView.RowView> rows) {}
