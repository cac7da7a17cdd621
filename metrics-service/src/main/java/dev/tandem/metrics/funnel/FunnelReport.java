package dev.tandem.metrics.funnel;

import dev.tandem.metrics.funnel.FunnelCounts.Count;
import dev.tandem.metrics.funnel.FunnelCounts.StepMetric;
import dev.tandem.metrics.metric.FunnelStep;
import dev.tandem.metrics.report.FiscalCalendar;
import dev.tandem.metrics.report.Group;
import dev.tandem.metrics.report.Grouping;
import dev.tandem.metrics.report.Period;
import dev.tandem.metrics.report.Portfolio;
import dev.tandem.metrics.report.Tabulation;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Adds up the counts of the steps, group by group and period by period, and says how many went on. */
record FunnelReport(
        FunnelQuery query, Portfolio portfolio, FiscalCalendar calendar, List<StepMetric> metrics, List<Count> counts) {

    private static final int PLACES_OF_COUNTS = 6;
    private static final String NO_CURRENCY = "";

    /** One group in one period. */
    record Row(Group group, Period period, Funnel funnel) {}

    /** All rows and the funnel of everything in them. */
    record Table(List<Row> rows, Funnel total) {}

    Table table() {
        LabelValues values = new LabelValues(counts);
        boolean byLabel = query.by() != null;
        Grouping grouping =
                byLabel ? values.grouping() : new Grouping(query.report().groupBy(), portfolio);
        Function<Count, UUID> place = byLabel ? count -> values.idOf(count.label()) : Count::initiativeId;
        Tabulation tabulation = new Tabulation(
                grouping, query.report().interval(), calendar, query.report().range(), currency -> PLACES_OF_COUNTS);
        Set<FunnelStep> measured = metrics.stream().map(StepMetric::step).collect(Collectors.toSet());
        return tabulation
                .of(counts.stream()
                        .map(count -> new Tabulation.Amount<>(
                                place.apply(count), NO_CURRENCY, count.month(), count.step(), count.quantity()))
                        .toList())
                .stream()
                .findFirst()
                .map(block -> new Table(
                        block.rows().stream()
                                .map(row -> new Row(row.group(), row.period(), funnel(measured, row.sums())))
                                .toList(),
                        funnel(measured, block.total())))
                .orElseGet(() -> new Table(List.of(), Funnel.of(measured, Map.of())));
    }

    private static Funnel funnel(Set<FunnelStep> measured, Tabulation.Sums<FunnelStep> sums) {
        Map<FunnelStep, BigDecimal> counts = new EnumMap<>(FunnelStep.class);
        measured.forEach(step -> counts.put(step, plain(sums.of(step))));
        return Funnel.of(measured, counts);
    }

    /** Without decimals that say nothing. */
    private static BigDecimal plain(BigDecimal count) {
        BigDecimal stripped = count.signum() == 0 ? BigDecimal.ZERO : count.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
