package dev.tandem.metrics.forecastaccuracy;

import dev.tandem.metrics.metric.ExpenseType;
import dev.tandem.metrics.report.Entry;
import dev.tandem.metrics.report.Measure;
import dev.tandem.metrics.report.PlanLine;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Amounts of one initiative by what they are of and month. */
final class StatedAmounts {

    static final StatedAmounts NONE = new StatedAmounts(List.of());

    /**
     * Benefit or one kind of cost, in one currency.
     *
     * @param expenseType null for benefit, and for cost whose source does not say
     */
    record Subject(PlanLine.Kind kind, ExpenseType expenseType, String currency) {

        static Subject of(Entry entry) {
            Measure measure = entry.measure();
            ExpenseType type = Arrays.stream(ExpenseType.values())
                    .filter(each -> measure.series().cost(each) == measure)
                    .findFirst()
                    .orElse(null);
            return new Subject(
                    measure.isBenefit() ? PlanLine.Kind.BENEFIT : PlanLine.Kind.COST, type, entry.currency());
        }
    }

    private final Map<Subject, Map<YearMonth, BigDecimal>> amounts = new HashMap<>();

    /** @param entries with a month */
    StatedAmounts(List<Entry> entries) {
        entries.forEach(this::add);
    }

    void add(Entry entry) {
        amounts.computeIfAbsent(Subject.of(entry), subject -> new HashMap<>())
                .merge(entry.month(), entry.amount(), BigDecimal::add);
    }

    /** What there are amounts of, in whatever month. */
    Set<Subject> subjects() {
        return amounts.keySet();
    }

    /** Zero where nothing is said of the month. */
    BigDecimal of(Subject subject, YearMonth month) {
        return amounts.getOrDefault(subject, Map.of()).getOrDefault(month, BigDecimal.ZERO);
    }
}
