package dev.tandem.initiatives.bulk;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeRepository;
import dev.tandem.journal.DomainEvent;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Flags what a source no longer has; deletes nothing. */
@ApplicationScoped
class Snapshots {

    private static final int AT_ONCE = 200;

    private final EntityManager entities;
    private final InitiativeRepository repository;
    private final Journal journal;

    Snapshots(EntityManager entities, InitiativeRepository repository, Journal journal) {
        this.entities = entities;
        this.repository = repository;
        this.journal = journal;
    }

    /**
     * Begins a snapshot; another one of the same source waits until this transaction ends.
     *
     * @throws ProblemException SNAPSHOT_OUTDATED (409) when a newer one is known
     */
    void begin(LoadOptions.Snapshot snapshot) {
        int noted = entities.createNativeQuery("""
                        INSERT INTO load_snapshot (source, snapshot_on) VALUES (:source, :on)
                        ON CONFLICT (source) DO UPDATE SET snapshot_on = EXCLUDED.snapshot_on
                        WHERE load_snapshot.snapshot_on <= EXCLUDED.snapshot_on""")
                .setParameter("source", snapshot.source())
                .setParameter("on", snapshot.on())
                .executeUpdate();
        if (noted == 0) {
            throw new ProblemException(
                    LoadProblems.SNAPSHOT_OUTDATED,
                    "A snapshot of \"" + snapshot.source() + "\" newer than " + snapshot.on() + " is known.");
        }
    }

    /** Flags the live initiatives of the source that were not seen; says how many there are, flagged now or before. */
    int flag(LoadOptions.Snapshot snapshot, Load load) {
        List<UUID> missing = repository.liveIdsOfSource(snapshot.source()).stream()
                .filter(id -> !load.seen().contains(id))
                .sorted()
                .toList();
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            List<UUID> some = missing.subList(from, Math.min(from + AT_ONCE, missing.size()));
            List<DomainEvent> events = new ArrayList<>();
            for (Initiative initiative : repository.loadForChange(some)) {
                if (initiative.missingSince() == null) {
                    events.add(initiative.missing(snapshot.on(), load.occasions.of(initiative.details())));
                }
            }
            journal.append(events);
            entities.flush();
            entities.clear();
        }
        return missing.size();
    }
}
