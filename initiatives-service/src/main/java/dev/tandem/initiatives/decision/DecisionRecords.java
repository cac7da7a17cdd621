package dev.tandem.initiatives.decision;

import dev.tandem.initiatives.history.InitiativeRecords;
import dev.tandem.journal.AggregateKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Decisions in the history of the initiatives that they are on. */
@ApplicationScoped
class DecisionRecords implements InitiativeRecords {

    private final DecisionRepository repository;

    DecisionRecords(DecisionRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<AggregateKey> of(UUID initiativeId, boolean money) {
        return repository.idsOn(initiativeId).stream()
                .map(id -> new AggregateKey(DecisionEvent.AGGREGATE, id))
                .toList();
    }
}
