package dev.tandem.metrics.projection;

import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.StateReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The newest forecast of each initiative, as initiatives-service last told it: its lines of cost and benefit. */
@ApplicationScoped
public class ForecastProjection implements Projection {

    private static final String DROP = "DELETE FROM known_forecast_line WHERE initiative_id = ?";

    private static final String KEEP = """
        INSERT INTO known_forecast_line
            (initiative_id, ordinal, kind, expense_type, amount, currency, from_date, to_date, driver)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private final Sql sql;
    private final StateReader reader;

    ForecastProjection(Sql sql, StateReader reader) {
        this.sql = sql;
        this.reader = reader;
    }

    /** What this service reads of the state. */
    record Forecast(Version current) {}

    /** The view of the newest day. A line has no amount where only the plan is quoted. */
    record Version(List<PlanProjection.Line> lines) {}

    @Override
    public String topic() {
        return InitiativesTopic.NAME;
    }

    @Override
    public String aggregate() {
        return "forecast";
    }

    @Override
    public void apply(ReceivedEvent event) {
        Forecast state = reader.read(event, Forecast.class);
        sql.update(DROP, event.aggregateId());
        List<Object[]> rows = new ArrayList<>();
        for (PlanProjection.Line line : state.current().lines()) {
            if (line.amount() != null && !line.kind().equals("EFFORT")) {
                rows.add(row(event.aggregateId(), rows.size(), line));
            }
        }
        sql.batch(KEEP, rows);
    }

    private static Object[] row(UUID initiativeId, int ordinal, PlanProjection.Line line) {
        return new Object[] {
            initiativeId,
            ordinal,
            line.kind(),
            line.expenseType(),
            line.amount().amount(),
            line.amount().currency(),
            line.firstDay(),
            line.lastDay(),
            line.driver()
        };
    }
}
