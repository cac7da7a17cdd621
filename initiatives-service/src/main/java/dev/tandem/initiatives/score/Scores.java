package dev.tandem.initiatives.score;

import dev.tandem.initiatives.history.InitiativeRecords;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.journal.AggregateKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What scores take for their parts, and what was entered for them as part of an initiative's history. */
@ApplicationScoped
class Scores implements InitiativeRecords {

    private final ScoreRepository repository;
    private final Evidences evidences;

    Scores(ScoreRepository repository, Evidences evidences) {
        this.repository = repository;
        this.evidences = evidences;
    }

    /** The inputs of every one of these initiatives. */
    Map<UUID, List<Input>> inputs(Collection<Initiative> initiatives) {
        Map<UUID, Evidence> evidence = evidences.of(initiatives);
        Map<UUID, List<EnteredPart>> entered = evidence.isEmpty()
                ? Map.of()
                : repository.list("initiativeId in ?1", evidence.keySet()).stream()
                        .collect(Collectors.toMap(Score::initiativeId, Score::parts));
        Map<UUID, List<Input>> inputs = new HashMap<>();
        evidence.forEach(
                (id, known) -> inputs.put(id, Input.of(known.findings(), entered.getOrDefault(id, List.of()))));
        return inputs;
    }

    @Override
    public List<AggregateKey> of(UUID initiativeId, boolean money) {
        return List.of(new AggregateKey(ScoreEvent.AGGREGATE, initiativeId));
    }
}
