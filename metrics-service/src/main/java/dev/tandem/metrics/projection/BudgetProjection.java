package dev.tandem.metrics.projection;

import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.StateReader;
import dev.tandem.journal.sql.Sql;
import dev.tandem.money.Money;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Finance's budgets, as initiatives-service last told them. */
@ApplicationScoped
public class BudgetProjection implements Projection {

    private static final String KEEP = """
        INSERT INTO known_budget
            (id, version, portfolio_node_id, fiscal_year, expense_type, amount, currency, retired)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET version = EXCLUDED.version, portfolio_node_id = EXCLUDED.portfolio_node_id,
            fiscal_year = EXCLUDED.fiscal_year, expense_type = EXCLUDED.expense_type, amount = EXCLUDED.amount,
            currency = EXCLUDED.currency, retired = EXCLUDED.retired\
        """;

    private final Sql sql;
    private final StateReader reader;
    private final BudgetMarks marks;

    BudgetProjection(Sql sql, StateReader reader, BudgetMarks marks) {
        this.sql = sql;
        this.reader = reader;
        this.marks = marks;
    }

    /** What this service reads of the state. */
    record Budget(UUID portfolioNodeId, Integer fiscalYear, String expenseType, Money amount, Boolean retired) {}

    @Override
    public String topic() {
        return InitiativesTopic.NAME;
    }

    @Override
    public String aggregate() {
        return "budget";
    }

    @Override
    public void apply(ReceivedEvent event) {
        Budget state = reader.read(event, Budget.class);
        sql.update(
                KEEP,
                event.aggregateId(),
                event.sequence(),
                state.portfolioNodeId(),
                state.fiscalYear(),
                state.expenseType(),
                state.amount().amount(),
                state.amount().currency(),
                state.retired());
        marks.budget(event.aggregateId());
    }
}
