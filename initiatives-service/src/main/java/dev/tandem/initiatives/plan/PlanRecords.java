package dev.tandem.initiatives.plan;

import dev.tandem.initiatives.history.InitiativeRecords;
import dev.tandem.journal.AggregateKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The plan in the history of its initiative, for those who may read its money. */
@ApplicationScoped
class PlanRecords implements InitiativeRecords {

    @Override
    public List<AggregateKey> of(UUID initiativeId, boolean money) {
        return money ? List.of(new AggregateKey("plan", initiativeId)) : List.of();
    }
}
