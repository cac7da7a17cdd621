package dev.tandem.metrics.funnel;

import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.metric.FunnelStep;
import dev.tandem.metrics.report.MonthRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads which metrics are steps of the funnel, and their counts. */
@ApplicationScoped
public class FunnelCounts {

    private static final String METRICS = "SELECT id, key, funnel_step FROM funnel_metric ORDER BY key";

    private static final String WHERE = """
         WHERE metric_id = ANY (?::uuid[]) AND initiative_id = ANY (?::uuid[])
          AND (?::date IS NULL OR month >= ?::date) AND (?::date IS NULL OR month <= ?::date)
        """;

    private static final String CELLS =
            "SELECT metric_id, initiative_id, month, NULL::text AS label, total FROM cell_value" + WHERE;

    private static final String LABELLED =
            "SELECT metric_id, initiative_id, month, %s AS label, %s AS total FROM labelled_cell" + WHERE;

    private static final String NARROWED =
            LABELLED + " AND (?::text IS NULL OR channel = ?::text) AND (?::text IS NULL OR campaign = ?::text)";

    private static final String COUNTS = """
        SELECT metric_id, initiative_id, month, label, sum(total) AS quantity
        FROM (%s) c
        GROUP BY 1, 2, 3, 4 HAVING sum(total) <> 0\
        """;

    private final Sql sql;

    FunnelCounts(Sql sql) {
        this.sql = sql;
    }

    /** A metric that is of a step. */
    record StepMetric(UUID id, String key, FunnelStep step) {}

    /**
     * What was counted for one initiative in one month.
     *
     * @param label of the facts; null for none, and unless the query goes by one
     */
    record Count(UUID initiativeId, YearMonth month, FunnelStep step, String label, BigDecimal quantity) {}

    List<StepMetric> metrics() {
        return sql.list(
                METRICS,
                row -> new StepMetric(
                        row.getObject("id", UUID.class),
                        row.getString("key"),
                        FunnelStep.valueOf(row.getString("funnel_step"))));
    }

    /** One statement, over cells and their parts by label only. */
    List<Count> of(FunnelQuery query, List<StepMetric> metrics, Collection<UUID> initiatives) {
        var steps = metrics.stream().collect(Collectors.toMap(StepMetric::id, StepMetric::step));
        MonthRange range = query.report().range();
        List<Object> where =
                Arrays.asList(steps.keySet(), initiatives, range.from(), range.from(), range.to(), range.to());
        String label = query.by() == null ? "NULL::text" : query.by().word();
        List<Object> parameters = new ArrayList<>(where);
        String rows;
        if (query.narrowed()) {
            rows = NARROWED.formatted(label, "total");
            parameters.addAll(Arrays.asList(query.channel(), query.channel(), query.campaign(), query.campaign()));
        } else if (query.by() != null) {
            // What of a cell has no label is the cell less its parts that have one.
            rows = String.join(
                    " UNION ALL ",
                    CELLS,
                    LABELLED.formatted(label, "total"),
                    LABELLED.formatted("NULL::text", "-total"));
            parameters.addAll(where);
            parameters.addAll(where);
        } else {
            rows = CELLS;
        }
        return sql.list(
                COUNTS.formatted(rows),
                row -> new Count(
                        row.getObject("initiative_id", UUID.class),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        steps.get(row.getObject("metric_id", UUID.class)),
                        row.getString("label"),
                        row.getBigDecimal("quantity")),
                parameters.toArray());
    }
}
