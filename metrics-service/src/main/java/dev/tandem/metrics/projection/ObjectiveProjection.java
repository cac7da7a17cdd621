package dev.tandem.metrics.projection;

import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.StateReader;
import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Objectives, as initiatives-service last told them; retired ones stay, for their titles. */
@ApplicationScoped
public class ObjectiveProjection implements Projection {

    private static final String KEEP = """
            INSERT INTO known_objective (id, title, theme, owners, retired) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET title = EXCLUDED.title, theme = EXCLUDED.theme, owners = EXCLUDED.owners,
                retired = EXCLUDED.retired""";

    private final Sql sql;
    private final StateReader reader;

    ObjectiveProjection(Sql sql, StateReader reader) {
        this.sql = sql;
        this.reader = reader;
    }

    /** What this service reads of the state. */
    record Objective(String title, String theme, String businessOwner, String technologyOwner, Boolean retired) {

        Set<String> owners() {
            return Stream.of(businessOwner, technologyOwner)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }
    }

    @Override
    public String topic() {
        return InitiativesTopic.NAME;
    }

    @Override
    public String aggregate() {
        return "objective";
    }

    @Override
    public void apply(ReceivedEvent event) {
        Objective state = reader.read(event, Objective.class);
        sql.update(KEEP, event.aggregateId(), state.title(), state.theme(), state.owners(), state.retired());
    }
}
