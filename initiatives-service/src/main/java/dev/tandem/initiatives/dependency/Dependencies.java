package dev.tandem.initiatives.dependency;

import dev.tandem.initiatives.history.InitiativeRecords;
import dev.tandem.journal.AggregateKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What other features ask about dependencies. */
@ApplicationScoped
public class Dependencies implements InitiativeRecords {

    private final DependencyRepository repository;

    Dependencies(DependencyRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<AggregateKey> of(UUID initiativeId, boolean money) {
        return repository.idsOf(initiativeId).stream()
                .map(id -> new AggregateKey(DependencyEvent.AGGREGATE, id))
                .toList();
    }

    /** What these initiatives need, enhance and exclude, in the order in which it was said. */
    public List<Dependency> linkedFrom(Collection<UUID> initiativeIds) {
        return initiativeIds.isEmpty() ? List.of() : repository.linkedFrom(initiativeIds);
    }
}
