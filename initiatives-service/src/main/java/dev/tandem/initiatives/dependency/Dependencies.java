package dev.tandem.initiatives.dependency;

import dev.tandem.initiatives.history.InitiativeRecords;
import dev.tandem.journal.AggregateKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** Every link that holds, in the order in which they were made. */
    public List<Dependency> linked() {
        return repository.linked();
    }

    /** What these initiatives need, enhance and exclude, in the order in which it was said. */
    public List<Dependency> linkedFrom(Collection<UUID> initiativeIds) {
        return initiativeIds.isEmpty() ? List.of() : repository.linkedFrom(initiativeIds);
    }

    /** Who needs whom among these initiatives; links that lead out of them are left out. */
    public DependencyGraph<UUID> needsAmong(Collection<UUID> initiativeIds) {
        Set<UUID> inside = new HashSet<>(initiativeIds);
        return new DependencyGraph<>(
                inside,
                repository.linked().stream()
                        .filter(link -> link.kind() == DependencyKind.NEEDS)
                        .filter(link -> inside.contains(link.fromId()) && inside.contains(link.toId()))
                        .map(link -> new DependencyGraph.Need<>(link.fromId(), link.toId()))
                        .toList());
    }
}
