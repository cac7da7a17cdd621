package dev.tandem.initiatives.risk;

import dev.tandem.initiatives.history.InitiativeRecords;
import dev.tandem.journal.AggregateKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What other features ask about risks. */
@ApplicationScoped
public class Risks implements InitiativeRecords {

    private final RiskRepository repository;

    Risks(RiskRepository repository) {
        this.repository = repository;
    }

    /**
     * The open risk of highest exposure that each of these initiatives reduces, by the initiative; those that reduce none are
     * left out.
     */
    public Map<UUID, Reduced> greatestReduced(Collection<UUID> initiativeIds) {
        Map<UUID, Reduced> greatest = new HashMap<>();
        if (initiativeIds.isEmpty()) {
            return greatest;
        }
        for (Risk risk : repository.openReduced(initiativeIds)) {
            greatest.merge(
                    risk.initiativeId(),
                    new Reduced(risk.title(), risk.exposure()),
                    (first, second) -> second.exposure() > first.exposure() ? second : first);
        }
        return greatest;
    }

    /** A risk that an initiative reduces. */
    public record Reduced(String title, int exposure) {}

    @Override
    public List<AggregateKey> of(UUID initiativeId, boolean money) {
        return repository.idsOf(initiativeId).stream()
                .map(id -> new AggregateKey(RiskEvent.AGGREGATE, id))
                .toList();
    }
}
