package dev.tandem.metrics.earnedvalue;

import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads how much of initiatives is measured to be complete: the figure of the latest month that has one. */
@ApplicationScoped
public class PerCentComplete {

    private static final String LATEST = """
        SELECT DISTINCT ON (initiative_id) initiative_id, value FROM cell_value
        WHERE metric_key = ? AND kind = 'KPI' AND count > 0 AND initiative_id = ANY (?::uuid[]) AND month <= ?::date
        ORDER BY initiative_id, month DESC\
        """;

    private final Sql sql;

    PerCentComplete(Sql sql) {
        this.sql = sql;
    }

    Map<UUID, BigDecimal> of(Collection<UUID> initiatives, String metricKey, YearMonth until) {
        Map<UUID, BigDecimal> perCents = new HashMap<>();
        sql.list(
                LATEST,
                row -> perCents.put(row.getObject("initiative_id", UUID.class), row.getBigDecimal("value")),
                metricKey,
                initiatives,
                until.atDay(1));
        return perCents;
    }
}
