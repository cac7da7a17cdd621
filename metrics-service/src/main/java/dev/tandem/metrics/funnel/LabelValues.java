package dev.tandem.metrics.funnel;

import dev.tandem.metrics.report.GroupBy;
import dev.tandem.metrics.report.Grouping;
import dev.tandem.metrics.report.Portfolio;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The values of a label of facts in the place of initiatives, so that rows by value are made like all others. */
final class LabelValues {

    private final Map<String, UUID> ids = new HashMap<>();

    /** @param counts whose labels are the values; null is a value too */
    LabelValues(List<FunnelCounts.Count> counts) {
        counts.forEach(count -> ids.computeIfAbsent(count.label(), value -> new UUID(0, ids.size())));
    }

    UUID idOf(String value) {
        return ids.get(value);
    }

    Grouping grouping() {
        List<Portfolio.Initiative> values = ids.entrySet().stream()
                .map(value -> new Portfolio.Initiative(
                        value.getValue(),
                        value.getKey(),
                        null,
                        null,
                        new Portfolio.About(null, value.getKey(), null),
                        Map.of()))
                .toList();
        return new Grouping(GroupBy.LABEL, new Portfolio(values, List.of(), List.of()));
    }
}
