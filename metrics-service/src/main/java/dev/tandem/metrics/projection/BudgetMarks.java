package dev.tandem.metrics.projection;

import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;

/** Notes what may change how much of a budget is used; the next look at budgets reads it. */
@ApplicationScoped
public class BudgetMarks {

    private static final String COSTS = """
        INSERT INTO budget_mark (initiative_id, month)
        SELECT DISTINCT ch.initiative_id, ch.month
        FROM cell_change ch JOIN metric m ON m.id = ch.metric_id AND m.kind = 'COST'\
        """;

    private static final String BUDGET = "INSERT INTO budget_mark (budget_id) VALUES (?)";

    private static final String EVERYTHING = "INSERT INTO budget_mark DEFAULT VALUES";

    private static final String INITIATIVE = """
        INSERT INTO budget_mark (initiative_id)
        SELECT ?::uuid WHERE NOT EXISTS (
            SELECT FROM known_initiative WHERE id = ? AND portfolio_node_id IS NOT DISTINCT FROM ?::uuid)\
        """;

    private static final String NODE = """
        INSERT INTO budget_mark (budget_id)
        SELECT NULL::uuid WHERE NOT EXISTS (
            SELECT FROM known_portfolio_node WHERE id = ? AND parent_id IS NOT DISTINCT FROM ?::uuid)\
        """;

    private final Sql sql;

    BudgetMarks(Sql sql) {
        this.sql = sql;
    }

    /** Costs change as {@code cell_change} says; to be called while it is full. */
    public static void costs(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(COSTS);
        }
    }

    void budget(UUID id) {
        sql.update(BUDGET, id);
    }

    /** An initiative is told; to be called before it is kept. */
    void initiative(UUID id, UUID nodeId) {
        sql.update(INITIATIVE, id, id, nodeId);
    }

    /** A node is told; to be called before it is kept. What is below a new one may have been told before it. */
    void node(UUID id, UUID parentId) {
        sql.update(NODE, id, parentId);
    }

    /** The fiscal year may begin in another month. */
    void organisation() {
        sql.update(EVERYTHING);
    }
}
