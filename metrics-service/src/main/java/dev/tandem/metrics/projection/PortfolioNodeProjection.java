package dev.tandem.metrics.projection;

import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.StateReader;
import dev.tandem.journal.sql.Sql;
import dev.tandem.metrics.reference.ExternalReference;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The portfolio tree, as initiatives-service last told it; retired nodes stay, for their titles. */
@ApplicationScoped
public class PortfolioNodeProjection implements Projection {

    private static final String KEEP = """
        INSERT INTO known_portfolio_node (id, parent_id, title, owners, retired) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET parent_id = EXCLUDED.parent_id, title = EXCLUDED.title,
            owners = EXCLUDED.owners, retired = EXCLUDED.retired\
        """;

    private final Sql sql;
    private final StateReader reader;
    private final KnownReferences references;
    private final BudgetMarks marks;

    PortfolioNodeProjection(Sql sql, StateReader reader, KnownReferences references, BudgetMarks marks) {
        this.sql = sql;
        this.reader = reader;
        this.references = references;
        this.marks = marks;
    }

    /** What this service reads of the state. */
    record PortfolioNode(
            UUID parentId,
            String title,
            List<String> owners,
            List<ExternalReference> externalReferences,
            Boolean retired) {}

    @Override
    public String topic() {
        return InitiativesTopic.NAME;
    }

    @Override
    public String aggregate() {
        return "portfolio-node";
    }

    @Override
    public void apply(ReceivedEvent event) {
        PortfolioNode state = reader.read(event, PortfolioNode.class);
        marks.node(event.aggregateId(), state.parentId());
        sql.update(KEEP, event.aggregateId(), state.parentId(), state.title(), state.owners(), state.retired());
        references.keep(aggregate(), event.aggregateId(), state.externalReferences());
    }
}
