package dev.tandem.metrics.target;

import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.StateReader;
import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.projection.InitiativesTopic;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Targets, as initiatives-service last told them; the next counting looks at what was told. */
@ApplicationScoped
public class TargetProjection implements Projection {

    private static final String KEEP = """
            INSERT INTO known_target (id, objective_id, metric_id, currency, promise, direction, baseline, goal,
                measured_over, start_on, due_on, retired)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET objective_id = EXCLUDED.objective_id, metric_id = EXCLUDED.metric_id,
                currency = EXCLUDED.currency, promise = EXCLUDED.promise, direction = EXCLUDED.direction,
                baseline = EXCLUDED.baseline, goal = EXCLUDED.goal, measured_over = EXCLUDED.measured_over,
                start_on = EXCLUDED.start_on, due_on = EXCLUDED.due_on, retired = EXCLUDED.retired""";

    private static final String ASK_FOR_A_LOOK = """
            INSERT INTO metric_month_change (metric_id, month, currency, total, count)
            VALUES (?, date_trunc('month', ?::date)::date, ?, 0, 0)""";

    private final Sql sql;
    private final StateReader reader;

    TargetProjection(Sql sql, StateReader reader) {
        this.sql = sql;
        this.reader = reader;
    }

    /** What this service reads of the state. */
    record Target(
            UUID objectiveId,
            UUID metricId,
            String currency,
            Integer promise,
            Direction direction,
            BigDecimal baseline,
            BigDecimal goal,
            MeasuredOver measuredOver,
            LocalDate startOn,
            LocalDate dueOn,
            Boolean retired) {}

    @Override
    public String topic() {
        return InitiativesTopic.NAME;
    }

    @Override
    public String aggregate() {
        return "target";
    }

    @Override
    public void apply(ReceivedEvent event) {
        Target state = reader.read(event, Target.class);
        sql.update(
                KEEP,
                event.aggregateId(),
                state.objectiveId(),
                state.metricId(),
                state.currency(),
                state.promise(),
                state.direction().name(),
                state.baseline(),
                state.goal(),
                state.measuredOver().name(),
                state.startOn(),
                state.dueOn(),
                state.retired());
        sql.update(ASK_FOR_A_LOOK, state.metricId(), state.dueOn(), state.currency());
    }
}
