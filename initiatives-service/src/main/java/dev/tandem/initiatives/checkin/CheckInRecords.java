package dev.tandem.initiatives.checkin;

import dev.tandem.initiatives.history.InitiativeRecords;
import dev.tandem.journal.AggregateKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Check-ins in the history of their initiative. */
@ApplicationScoped
class CheckInRecords implements InitiativeRecords {

    private final CheckInRepository repository;

    CheckInRecords(CheckInRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<AggregateKey> of(UUID initiativeId, boolean money) {
        return repository.standings(List.of(initiativeId)).stream()
                .map(standing -> new AggregateKey(CheckInEvent.AGGREGATE, standing.id()))
                .toList();
    }
}
