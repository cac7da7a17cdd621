package dev.tandem.metrics.uniteconomics;

import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.report.MonthRange;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads how many units of a KPI were measured. */
@ApplicationScoped
public class MeasuredUnits {

    private static final String ADDS_UP =
            "SELECT kind = 'KPI' AND aggregation = 'SUM' AS adds_up FROM metric WHERE key = ?";

    private static final String UNITS = """
        SELECT initiative_id, month, value FROM cell_value
        WHERE metric_key = ? AND initiative_id = ANY (?::uuid[]) AND count > 0
          AND (?::date IS NULL OR month >= ?::date) AND (?::date IS NULL OR month <= ?::date)\
        """;

    private final Sql sql;

    MeasuredUnits(Sql sql) {
        this.sql = sql;
    }

    /** Units of one initiative in one month. */
    record Units(UUID initiativeId, YearMonth month, BigDecimal quantity) {}

    /** Whether it is a KPI whose months can be added; false as well when there is none of this key. */
    boolean addUp(String metricKey) {
        return sql.list(ADDS_UP, row -> row.getBoolean("adds_up"), metricKey).contains(true);
    }

    List<Units> of(Collection<UUID> initiatives, String metricKey, MonthRange range) {
        return sql.list(
                UNITS,
                row -> new Units(
                        row.getObject("initiative_id", UUID.class),
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        row.getBigDecimal("value")),
                metricKey,
                initiatives,
                range.from(),
                range.from(),
                range.to(),
                range.to());
    }
}
