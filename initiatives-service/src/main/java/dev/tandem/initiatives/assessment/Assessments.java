package dev.tandem.initiatives.assessment;

import dev.tandem.http.id.Ids;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records assessments, each once. */
@ApplicationScoped
public class Assessments {

    private final AssessmentRepository repository;
    private final Initiatives initiatives;
    private final Journal journal;

    Assessments(AssessmentRepository repository, Initiatives initiatives, Journal journal) {
        this.repository = repository;
        this.initiatives = initiatives;
        this.journal = journal;
    }

    /**
     * Records an assessment of an initiative, in the caller's transaction. The input has been validated by the caller.
     *
     * @return false when it is known already: same source, scale, day and value
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean record(UUID initiativeId, AssessmentInput in) {
        Optional<AssessmentEvent> event = record(initiativeId, in, initiatives.ownersInScope(initiativeId));
        event.ifPresent(journal::append);
        return event.isPresent();
    }

    /** The newest of each source and scale, by initiative. */
    @Transactional
    public Map<UUID, List<AssessmentView>> newest(Collection<UUID> initiativeIds) {
        return repository.newest(initiativeIds).stream()
                .map(AssessmentView::of)
                .collect(Collectors.groupingBy(AssessmentView::initiativeId));
    }

    /**
     * The same for a caller who has many and appends the events to the journal at once.
     *
     * @param owners everybody in whose scope the initiative is
     * @return the event; empty when it is known already
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<AssessmentEvent> record(UUID initiativeId, AssessmentInput in, Set<String> owners) {
        AssessmentState state = new AssessmentState(
                Ids.next(), initiativeId, in.scale(), in.value(), in.assessedOn(), in.source(), in.comment());
        Instant at = journal.now();
        return repository.insertUnlessKnown(state, at)
                ? Optional.of(new AssessmentEvent.AssessmentRecorded(state, owners))
                : Optional.empty();
    }
}
