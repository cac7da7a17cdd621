package dev.tandem.metrics.projection;

import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.StateReader;
import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** Which client writes for which source, as initiatives-service last told it. */
@ApplicationScoped
public class SourceProjection implements Projection {

    private static final String KEEP = """
            INSERT INTO known_source (id, source, client) VALUES (?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET source = EXCLUDED.source, client = EXCLUDED.client""";

    private final Sql sql;
    private final StateReader reader;

    SourceProjection(Sql sql, StateReader reader) {
        this.sql = sql;
        this.reader = reader;
    }

    /** What this service reads of the state. */
    record Source(String source, String client) {}

    @Override
    public String topic() {
        return InitiativesTopic.NAME;
    }

    @Override
    public String aggregate() {
        return "source";
    }

    @Override
    public void apply(ReceivedEvent event) {
        Source state = reader.read(event, Source.class);
        sql.update(KEEP, event.aggregateId(), state.source(), state.client());
    }
}
