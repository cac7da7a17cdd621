package dev.tandem.metrics.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.StateReader;
import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.projection.InitiativesTopic;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;

/** The alignment of the whole portfolio, as initiatives-service last told it. */
@ApplicationScoped
public class AlignmentProjection implements Projection {

    private static final String KEEP = """
        INSERT INTO known_alignment (id, overall, parts, told_at) VALUES (?, ?, ?::jsonb, ?)
        ON CONFLICT (id) DO UPDATE SET overall = EXCLUDED.overall, parts = EXCLUDED.parts, told_at = EXCLUDED.told_at\
        """;

    private final Sql sql;
    private final StateReader reader;
    private final ObjectMapper mapper;

    AlignmentProjection(Sql sql, StateReader reader, ObjectMapper mapper) {
        this.sql = sql;
        this.reader = reader;
        this.mapper = mapper;
    }

    /** What this service reads of the state. */
    record Alignment(BigDecimal overall, List<FrozenAlignment.Part> parts) {}

    @Override
    public String topic() {
        return InitiativesTopic.NAME;
    }

    @Override
    public String aggregate() {
        return "alignment";
    }

    @Override
    public void apply(ReceivedEvent event) {
        Alignment state = reader.read(event, Alignment.class);
        sql.update(
                KEEP,
                event.aggregateId(),
                state.overall(),
                json(state.parts()),
                event.time().atOffset(ZoneOffset.UTC));
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Could not be written as JSON: " + value, impossible);
        }
    }
}
