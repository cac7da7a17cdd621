package dev.tandem.metrics.projection;

import dev.tandem.journal.Projection;
import dev.tandem.journal.ReceivedEvent;
import dev.tandem.journal.StateReader;
import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The organisation's settings, as initiatives-service last told them. */
@ApplicationScoped
public class OrganisationProjection implements Projection {

    private static final String KEEP = """
        INSERT INTO known_organisation (id, name, base_currency, time_zone, fiscal_year_start_month)
        VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, base_currency = EXCLUDED.base_currency,
            time_zone = EXCLUDED.time_zone, fiscal_year_start_month = EXCLUDED.fiscal_year_start_month\
        """;

    private final Sql sql;
    private final StateReader reader;
    private final BudgetMarks marks;

    OrganisationProjection(Sql sql, StateReader reader, BudgetMarks marks) {
        this.sql = sql;
        this.reader = reader;
        this.marks = marks;
    }

    /** What this service reads of the state. */
    record Organisation(UUID id, String name, String baseCurrency, String timeZone, Integer fiscalYearStartMonth) {}

    @Override
    public String topic() {
        return InitiativesTopic.NAME;
    }

    @Override
    public String aggregate() {
        return "organisation";
    }

    @Override
    public void apply(ReceivedEvent event) {
        Organisation state = reader.read(event, Organisation.class);
        sql.update(
                KEEP,
                event.aggregateId(),
                state.name(),
                state.baseCurrency(),
                state.timeZone(),
                state.fiscalYearStartMonth());
        marks.organisation();
    }
}
