package dev.tandem.metrics.budgetuse;

import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.metric.ExpenseType;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** Reads the budgets that hold. */
@ApplicationScoped
public class KnownBudgets {

    private static final String ALL = """
        SELECT id, portfolio_node_id, fiscal_year, expense_type, amount, currency FROM known_budget
        WHERE NOT retired AND (?::int IS NULL OR fiscal_year = ?::int)
        ORDER BY id\
        """;

    private final Sql sql;

    KnownBudgets(Sql sql) {
        this.sql = sql;
    }

    /** Finance's amount for a node with everything below it. */
    record Budget(UUID id, UUID nodeId, int fiscalYear, ExpenseType expenseType, BigDecimal amount, String currency) {}

    /**
     * The budgets of a year.
     *
     * @param fiscalYear null for all years
     */
    List<Budget> of(Integer fiscalYear) {
        return sql.list(
                ALL,
                row -> new Budget(
                        row.getObject("id", UUID.class),
                        row.getObject("portfolio_node_id", UUID.class),
                        row.getInt("fiscal_year"),
                        ExpenseType.valueOf(row.getString("expense_type")),
                        row.getBigDecimal("amount"),
                        row.getString("currency")),
                fiscalYear,
                fiscalYear);
    }
}
