package dev.tandem.metrics.projection;

import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.StateReader;
import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
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
    private final StatedVersions stated;

    ForecastProjection(Sql sql, StateReader reader, StatedVersions stated) {
        this.sql = sql;
        this.reader = reader;
        this.stated = stated;
    }

    /** What this service reads of the state. */
    record Forecast(Version current, Version added) {}

    /** The view of a day, of the newest for the current one. A line has no amount where only the plan is quoted. */
    record Version(Integer version, LocalDate statedOn, List<PlanProjection.Line> lines) {}

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
        keep(event, state.current());
        if (state.added() != null) {
            keep(event, state.added());
        }
    }

    private void keep(ReceivedEvent event, Version version) {
        stated.keep(event, StatedVersions.FORECAST, version.version(), version.statedOn(), version.lines());
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
