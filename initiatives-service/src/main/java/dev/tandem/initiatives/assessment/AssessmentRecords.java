package dev.tandem.initiatives.assessment;

import dev.tandem.initiatives.history.InitiativeRecords;
import dev.tandem.journal.AggregateKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Assessments in the history of their initiative. */
@ApplicationScoped
class AssessmentRecords implements InitiativeRecords {

    private final AssessmentRepository repository;

    AssessmentRecords(AssessmentRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<AggregateKey> of(UUID initiativeId, boolean money) {
        return repository.idsOf(initiativeId).stream()
                .map(id -> new AggregateKey("assessment", id))
                .toList();
    }
}
