package dev.tandem.metrics.budgetuse;

import dev.tandem.metrics.metric.ExpenseType;
import dev.tandem.metrics.report.CurrencyBlock;
import dev.tandem.metrics.report.Figures;
import dev.tandem.metrics.report.FiscalCalendar;
import dev.tandem.metrics.report.Group;
import dev.tandem.metrics.report.Ledger;
import dev.tandem.metrics.report.Sides;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Sets budgets beside what is planned, forecast and measured, by portfolio node, fiscal year and kind of expense.
 *
 * @param until the last month that counts as past
 */
record BudgetUseReport(NodeTree tree, FiscalCalendar calendar, YearMonth until) {

    /** Everything in one currency. */
    record Block(String currency, List<Row> rows) {}

    /**
     * One node in one fiscal year.
     *
     * @param expenseType null for cost whose source does not say, which no budget is for
     */
    record Row(Group node, int fiscalYear, ExpenseType expenseType, Burn burn) {}

    private record Key(String nodeId, int fiscalYear, ExpenseType expenseType) {}

    private static final class Sums {
        private BigDecimal planned;
        private BigDecimal forecast;
        private BigDecimal actual;
        private BigDecimal actualOver;

        Sums(int scale) {
            BigDecimal zero = BigDecimal.ZERO.setScale(scale);
            planned = zero;
            forecast = zero;
            actual = zero;
            actualOver = zero;
        }

        boolean isNothing() {
            return planned.signum() == 0 && forecast.signum() == 0 && actual.signum() == 0;
        }
    }

    /**
     * One block per currency.
     *
     * @param months blocks whose rows are portfolio nodes by month
     * @param budgets of the years that the months are of and of nodes of the tree
     */
    List<Block> blocks(List<CurrencyBlock> months, List<KnownBudgets.Budget> budgets) {
        Map<String, Map<Key, Sums>> sums = new TreeMap<>();
        months.forEach(block -> sums.put(block.currency(), sums(block)));
        Map<String, Map<Key, BigDecimal>> own = new HashMap<>();
        for (KnownBudgets.Budget budget : budgets) {
            Key key = new Key(budget.nodeId().toString(), budget.fiscalYear(), budget.expenseType());
            own.computeIfAbsent(budget.currency(), currency -> new HashMap<>())
                    .merge(key, scaled(budget), BigDecimal::add);
        }
        TreeSet<String> currencies = new TreeSet<>(sums.keySet());
        currencies.addAll(own.keySet());
        return currencies.stream()
                .map(currency ->
                        block(currency, sums.getOrDefault(currency, Map.of()), own.getOrDefault(currency, Map.of())))
                .filter(block -> !block.rows().isEmpty())
                .toList();
    }

    private static BigDecimal scaled(KnownBudgets.Budget budget) {
        return budget.amount().setScale(Ledger.minorUnits(budget.currency()), RoundingMode.HALF_EVEN);
    }

    private Map<Key, Sums> sums(CurrencyBlock months) {
        Map<Key, Sums> sums = new HashMap<>();
        int scale = Ledger.minorUnits(months.currency());
        for (CurrencyBlock.Row row : months.rows()) {
            String nodeId = row.group().id();
            if (row.period() == null || nodeId == null || !tree.isVisible(nodeId)) {
                continue;
            }
            YearMonth month = row.period().first();
            int year = calendar.year(month).first().getYear();
            for (ExpenseType type : new ExpenseType[] {ExpenseType.CAPEX, ExpenseType.OPEX, null}) {
                add(
                        sums.computeIfAbsent(new Key(nodeId, year, type), key -> new Sums(scale)),
                        row.sides(),
                        type,
                        !month.isAfter(until));
            }
        }
        return sums;
    }

    private static void add(Sums sums, Sides sides, ExpenseType type, boolean over) {
        sums.planned = sums.planned.add(cost(sides.plan(), type));
        sums.forecast = sums.forecast.add(cost(sides.forecast(), type));
        sums.actual = sums.actual.add(cost(sides.actual(), type));
        sums.actualOver = over ? sums.actualOver.add(cost(sides.actual(), type)) : sums.actualOver;
    }

    private static BigDecimal cost(Figures figures, ExpenseType type) {
        return type == null
                ? figures.costUnclassified()
                : type == ExpenseType.CAPEX ? figures.costCapex() : figures.costOpex();
    }

    private Block block(String currency, Map<Key, Sums> sums, Map<Key, BigDecimal> own) {
        TreeSet<Integer> years = new TreeSet<>();
        sums.keySet().forEach(key -> years.add(key.fiscalYear));
        own.keySet().forEach(key -> years.add(key.fiscalYear));
        int scale = Ledger.minorUnits(currency);
        List<Row> rows = new ArrayList<>();
        for (Group node : tree.visible()) {
            for (int year : years) {
                for (ExpenseType type : new ExpenseType[] {ExpenseType.CAPEX, ExpenseType.OPEX, null}) {
                    Key key = new Key(node.id(), year, type);
                    Sums spent = sums.getOrDefault(key, new Sums(scale));
                    BigDecimal below = below(node.id(), year, type, own);
                    if (!spent.isNothing() || own.containsKey(key) || below != null) {
                        rows.add(new Row(node, year, type, burn(own.get(key), below, spent, year)));
                    }
                }
            }
        }
        return new Block(currency, rows);
    }

    /** The budgets of the nodes below, of each branch the topmost; null for none. */
    private BigDecimal below(String nodeId, int year, ExpenseType type, Map<Key, BigDecimal> own) {
        return tree.children(nodeId).stream()
                .map(child -> {
                    BigDecimal budget = own.get(new Key(child, year, type));
                    return budget == null ? below(child, year, type, own) : budget;
                })
                .filter(Objects::nonNull)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private Burn burn(BigDecimal own, BigDecimal below, Sums spent, int year) {
        YearMonth first = calendar.yearBeginningIn(year).first();
        long over = ChronoUnit.MONTHS.between(first, until.plusMonths(1));
        return new Burn(own, below, spent.planned, spent.forecast, spent.actual, spent.actualOver, (int)
                Math.max(0, Math.min(12, over)));
    }
}
