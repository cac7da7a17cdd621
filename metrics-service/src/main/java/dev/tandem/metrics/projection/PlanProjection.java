package dev.tandem.metrics.projection;

import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.StateReader;
import dev.tandem.journal.sql.Sql;
import dev.tandem.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The baseline of each initiative, as initiatives-service last told it: its lines of cost and benefit. */
@ApplicationScoped
public class PlanProjection implements Projection {

    private static final String DROP = "DELETE FROM known_plan_line WHERE initiative_id = ?";

    private static final String KEEP = """
        INSERT INTO known_plan_line
            (initiative_id, ordinal, kind, expense_type, amount, currency, from_date, to_date,
             metric_id, metric_key, baseline, unit_value, unit_value_currency, driver)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """;

    private final Sql sql;
    private final StateReader reader;
    private final StatedVersions stated;

    PlanProjection(Sql sql, StateReader reader, StatedVersions stated) {
        this.sql = sql;
        this.reader = reader;
        this.stated = stated;
    }

    /** What this service reads of the state. */
    record Plan(Baseline baseline) {}

    /** The version that reports compare with; null in the plan while there is none. */
    record Baseline(Integer version, List<Line> lines) {}

    /** Of a plan or forecast: on a date, over days, or undated; a line of effort has no money and is passed over. */
    record Line(
            String kind,
            String expenseType,
            Money amount,
            LocalDate on,
            LocalDate from,
            LocalDate to,
            UUID metricId,
            String metricKey,
            BigDecimal baseline,
            Money unitValue,
            String driver) {

        LocalDate firstDay() {
            return on != null ? on : from != null ? from : to;
        }

        LocalDate lastDay() {
            return on != null ? on : to != null ? to : from;
        }
    }

    @Override
    public String topic() {
        return InitiativesTopic.NAME;
    }

    @Override
    public String aggregate() {
        return "plan";
    }

    @Override
    public void apply(ReceivedEvent event) {
        Plan state = reader.read(event, Plan.class);
        sql.update(DROP, event.aggregateId());
        if (state.baseline() != null) {
            Baseline baseline = state.baseline();
            sql.batch(KEEP, rows(event.aggregateId(), baseline.lines()));
            stated.keep(event, StatedVersions.PLAN, baseline.version(), null, baseline.lines());
        }
    }

    private static List<Object[]> rows(UUID initiativeId, List<Line> lines) {
        List<Object[]> rows = new ArrayList<>();
        for (Line line : lines) {
            if (line.kind().equals("COST") || line.kind().equals("BENEFIT")) {
                rows.add(row(initiativeId, rows.size(), line));
            }
        }
        return rows;
    }

    private static Object[] row(UUID initiativeId, int ordinal, Line line) {
        Money unitValue = line.unitValue();
        return new Object[] {
            initiativeId,
            ordinal,
            line.kind(),
            line.expenseType(),
            line.amount().amount(),
            line.amount().currency(),
            line.firstDay(),
            line.lastDay(),
            line.metricId(),
            line.metricKey(),
            line.baseline(),
            unitValue == null ? null : unitValue.amount(),
            unitValue == null ? null : unitValue.currency(),
            line.driver()
        };
    }
}
