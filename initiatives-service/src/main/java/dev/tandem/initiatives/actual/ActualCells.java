package dev.tandem.initiatives.actual;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The projected cells in PostgreSQL. */
@ApplicationScoped
public class ActualCells {

    private final Session session;

    ActualCells(Session session) {
        this.session = session;
    }

    void store(UUID id, CellState cell) {
        session.createNativeMutationQuery("""
            INSERT INTO actual_cell AS c
                (id, metric_id, metric_key, kind, expense_type, initiative_id, month, currency, value)
            VALUES (:id, :metricId, :metricKey, :kind, :expenseType, :initiativeId, :month, :currency,
                cast(:value AS numeric))
            ON CONFLICT (id) DO UPDATE SET metric_id = excluded.metric_id,
                metric_key = excluded.metric_key, kind = excluded.kind,
                expense_type = excluded.expense_type, initiative_id = excluded.initiative_id,
                month = excluded.month, currency = excluded.currency, value = excluded.value\
            """)
                .setParameter("id", id)
                .setParameter("metricId", cell.metricId())
                .setParameter("metricKey", cell.metricKey())
                .setParameter("kind", cell.kind().name())
                .setParameter(
                        "expenseType",
                        cell.expenseType() == null ? null : cell.expenseType().name())
                .setParameter("initiativeId", cell.initiativeId())
                .setParameter("month", YearMonth.parse(cell.month()).toString())
                .setParameter("currency", cell.currency())
                .setParameter("value", cell.value())
                .executeUpdate();
    }

    /** The cells of an initiative that have a value. */
    List<ActualCell> of(UUID initiativeId) {
        return session.createNativeQuery("""
            SELECT metric_id, metric_key, kind, expense_type, month, currency, value
            FROM actual_cell WHERE initiative_id = ?1 AND value IS NOT NULL\
            """, Tuple.class)
                .setParameter(1, initiativeId)
                .getResultStream()
                .map(ActualCells::cell)
                .toList();
    }

    private static ActualCell cell(Tuple row) {
        String expenseType = row.get("expense_type", String.class);
        return new ActualCell(
                row.get("metric_id", UUID.class),
                row.get("metric_key", String.class),
                ActualCell.Kind.valueOf(row.get("kind", String.class)),
                expenseType == null ? null : ActualCell.ExpenseType.valueOf(expenseType),
                YearMonth.parse(row.get("month", String.class)),
                row.get("currency", String.class),
                row.get("value", BigDecimal.class));
    }
}
