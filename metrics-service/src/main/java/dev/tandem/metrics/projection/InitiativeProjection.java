package dev.tandem.metrics.projection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.StateReader;
import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.measurement.Resolution;
import dev.tandem.metrics.reference.ExternalReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Initiatives, as initiatives-service last told them. Facts that waited for one are joined to it when it arrives. */
@ApplicationScoped
public class InitiativeProjection implements Projection {

    private static final String KEEP = """
        INSERT INTO known_initiative
            (id, title, status, portfolio_node_id, business_owner, technology_owner, author, retired,
             journey_stage, labels, live_on)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
        ON CONFLICT (id) DO UPDATE SET title = EXCLUDED.title, status = EXCLUDED.status,
            portfolio_node_id = EXCLUDED.portfolio_node_id, business_owner = EXCLUDED.business_owner,
            technology_owner = EXCLUDED.technology_owner, author = EXCLUDED.author, retired = EXCLUDED.retired,
            journey_stage = EXCLUDED.journey_stage, labels = EXCLUDED.labels, live_on = EXCLUDED.live_on\
        """;

    private static final String KEEP_CONTRIBUTION = """
        INSERT INTO known_contribution (initiative_id, objective_id, weight) VALUES (?, ?, ?)
        ON CONFLICT (initiative_id, objective_id) DO UPDATE SET weight = EXCLUDED.weight\
        """;

    private static final String DROP_OTHER_CONTRIBUTIONS =
            "DELETE FROM known_contribution WHERE initiative_id = ? AND objective_id <> ALL (?::uuid[])";

    private final Sql sql;
    private final StateReader reader;
    private final KnownInitiatives known;
    private final KnownReferences references;
    private final Resolution resolution;
    private final BudgetMarks marks;

    InitiativeProjection(
            Sql sql,
            StateReader reader,
            KnownInitiatives known,
            KnownReferences references,
            Resolution resolution,
            BudgetMarks marks) {
        this.sql = sql;
        this.reader = reader;
        this.known = known;
        this.references = references;
        this.resolution = resolution;
        this.marks = marks;
    }

    /** What this service reads of the state. */
    record Initiative(
            String title,
            String status,
            UUID portfolioNodeId,
            String businessOwner,
            String technologyOwner,
            String author,
            List<Contribution> contributions,
            List<ExternalReference> externalReferences,
            Boolean retired,
            String journeyStage,
            JsonNode labels,
            LocalDate liveOn) {}

    /** Weight in per cent. */
    record Contribution(UUID objectiveId, BigDecimal weight) {}

    @Override
    public String topic() {
        return InitiativesTopic.NAME;
    }

    @Override
    public String aggregate() {
        return "initiative";
    }

    @Override
    public void apply(ReceivedEvent event) {
        Initiative state = reader.read(event, Initiative.class);
        UUID id = event.aggregateId();
        boolean first = !known.exists(id);
        JsonNode labels = state.labels() == null ? JsonNodeFactory.instance.objectNode() : state.labels();
        marks.initiative(id, state.portfolioNodeId());
        sql.update(
                KEEP,
                id,
                state.title(),
                state.status(),
                state.portfolioNodeId(),
                state.businessOwner(),
                state.technologyOwner(),
                state.author(),
                state.retired(),
                state.journeyStage(),
                labels.toString(),
                state.liveOn());
        keepContributions(id, state.contributions());
        List<ExternalReference> added = references.keep(aggregate(), id, state.externalReferences());
        if (first || !added.isEmpty()) {
            resolution.arrived(id, added);
        }
    }

    private void keepContributions(UUID id, List<Contribution> contributions) {
        sql.update(
                DROP_OTHER_CONTRIBUTIONS,
                id,
                contributions.stream().map(Contribution::objectiveId).toList());
        sql.batch(
                KEEP_CONTRIBUTION,
                contributions.stream()
                        .map(share -> new Object[] {id, share.objectiveId(), share.weight()})
                        .toList());
    }
}
