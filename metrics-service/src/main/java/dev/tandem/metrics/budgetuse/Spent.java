package dev.tandem.metrics.budgetuse;

import dev.tandem.metrics.metric.ExpenseType;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A budget that is looked at: what is spent of it, and what was told so far.
 *
 * @param version of the budget
 * @param told the thresholds told of this version already
 * @param sequence of the last event, 0 before the first
 * @param last what the last event said; null before the first
 */
record Spent(
        UUID id,
        UUID nodeId,
        int fiscalYear,
        ExpenseType expenseType,
        long version,
        BigDecimal amount,
        String currency,
        BigDecimal actual,
        Set<Integer> told,
        long sequence,
        Last last) {

    /** What an event said. */
    record Last(long version, BigDecimal amount, String currency, BigDecimal actual, int threshold) {}

    static Spent read(ResultSet row) throws SQLException {
        long sequence = row.getLong("sequence");
        Last last = sequence == 0
                ? null
                : new Last(
                        row.getLong("last_version"),
                        row.getBigDecimal("last_amount"),
                        row.getString("last_currency"),
                        row.getBigDecimal("last_actual"),
                        row.getInt("last_threshold"));
        Array told = row.getArray("told");
        return new Spent(
                row.getObject("id", UUID.class),
                row.getObject("portfolio_node_id", UUID.class),
                row.getInt("fiscal_year"),
                ExpenseType.valueOf(row.getString("expense_type")),
                row.getLong("version"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getBigDecimal("actual"),
                told == null ? Set.of() : Set.copyOf(Arrays.asList((Integer[]) told.getArray())),
                sequence,
                last);
    }

    /** The thresholds that there is something to tell of, rising. */
    List<Integer> news() {
        return Thresholds.reached(amount, actual).stream()
                .filter(threshold -> !told.contains(threshold))
                .toList();
    }

    /** One event for each, rising. */
    List<BudgetUseEvent> events(List<Integer> news, Set<String> owners) {
        List<BudgetUseEvent> events = new ArrayList<>();
        BudgetUseState before = last == null
                ? null
                : state(last.version(), last.amount(), last.currency(), last.actual(), last.threshold());
        for (int threshold : news) {
            BudgetUseState after = state(version, amount, currency, actual, threshold);
            events.add(new BudgetUseEvent.ThresholdCrossed(before, after, sequence + events.size() + 1, owners));
            before = after;
        }
        return events;
    }

    private BudgetUseState state(
            long ofVersion, BigDecimal budget, String inCurrency, BigDecimal spent, int threshold) {
        return new BudgetUseState(
                id,
                nodeId,
                fiscalYear,
                expenseType,
                ofVersion,
                inCurrency,
                plain(budget),
                plain(spent),
                plain(Thresholds.used(budget, spent)),
                threshold);
    }

    private static String plain(BigDecimal number) {
        if (number == null) {
            return null;
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
