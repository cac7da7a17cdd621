package dev.tandem.metrics.report;

import java.util.List;
import java.util.stream.Stream;

/** Assembles the profit and loss, plan, forecast and actual side by side, from exact amounts. */
public record ProfitAndLoss(Tabulation tabulation) {

    /** One block per currency that has an amount, in the order of their codes. */
    public List<CurrencyBlock> of(PlanEntries plan, PlanEntries forecast, List<Entry> actual) {
        List<Tabulation.Amount<Measure>> amounts = Stream.of(plan.entries(), forecast.entries(), actual)
                .flatMap(List::stream)
                .map(entry -> new Tabulation.Amount<>(
                        entry.initiativeId(), entry.currency(), entry.month(), entry.measure(), entry.amount()))
                .toList();
        return tabulation.of(amounts, Measure.COSTS).stream()
                .map(block -> new CurrencyBlock(
                        block.currency(),
                        block.rows().stream()
                                .map(row -> new CurrencyBlock.Row(row.group(), row.period(), Sides.of(row.sums())))
                                .toList(),
                        Sides.of(block.total()),
                        plan.counted(block.currency()),
                        forecast.counted(block.currency())))
                .toList();
    }
}
