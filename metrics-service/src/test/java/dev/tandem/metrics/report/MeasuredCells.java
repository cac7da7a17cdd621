package dev.tandem.metrics.report;

import dev.tandem.journal.sql.Sql;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.UUID;

/** Puts metrics and cells where reports read them, without the road of measurements. */
public final class MeasuredCells {

    private static final String METRIC = """
        INSERT INTO metric (id, version, key, title, kind, direction, aggregation, expense_type, retired,
            created_at, updated_at)
        VALUES (?, 1, ?, 'A metric', ?, 'INCREASE', 'SUM', ?, false, now(), now())\
        """;

    private static final String CELL = """
        INSERT INTO cell (metric_id, initiative_id, month, currency, kind, expense_type, total, count, sequence,
            updated_at)
        SELECT id, ?, ?, ?, kind, expense_type, ?, 1, 1, now() FROM metric WHERE id = ?\
        """;

    public UUID metric(String kind, String expenseType) {
        UUID id = UUID.randomUUID();
        run(METRIC, id, "m-" + id, kind, expenseType);
        return id;
    }

    public void cell(UUID metricId, UUID initiativeId, YearMonth month, String currency, String total) {
        run(CELL, initiativeId, month.atDay(1), currency, new BigDecimal(total), metricId);
    }

    private static void run(String statement, Object... parameters) {
        Sql sql = Arc.container().instance(Sql.class).get();
        QuarkusTransaction.requiringNew().run(() -> sql.update(statement, parameters));
    }
}
