package dev.tandem.initiatives.target;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.StateReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;

/** How far targets have come, as metrics-service last told it. */
@ApplicationScoped
public class TargetProgressProjection implements Projection {

    private final TargetProgressTable table;
    private final StateReader reader;

    TargetProgressProjection(TargetProgressTable table, StateReader reader) {
        this.table = table;
        this.reader = reader;
    }

    /** What this service reads of the state. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Told(Integer promise, BigDecimal actual, BigDecimal progress, Standing standing) {}

    @Override
    public String topic() {
        return "tandem.metrics.v1";
    }

    @Override
    public String aggregate() {
        return "target-progress";
    }

    @Override
    public void apply(ReceivedEvent event) {
        Told told = reader.read(event, Told.class);
        table.keep(
                event.aggregateId(),
                new TargetProgress(told.promise(), told.actual(), told.progress(), told.standing()));
    }
}
