package dev.tandem.initiatives.bulk;

import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeRepository;
import dev.tandem.journal.DomainEvent;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.Session;

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

    /** Begins a snapshot; another one of the same source waits until this transaction ends. */
    void begin(LoadOptions.Snapshot snapshot) {
        entities.createNativeQuery("""
                        INSERT INTO load_snapshot (source, snapshot_on) VALUES (:source, :on)
                        ON CONFLICT (source)
                        DO UPDATE SET snapshot_on = greatest(load_snapshot.snapshot_on, EXCLUDED.snapshot_on)""")
                .setParameter("source", snapshot.source())
                .setParameter("on", snapshot.on())
                .executeUpdate();
    }

    /** The days of which the source has delivered a whole snapshot. */
    NavigableSet<LocalDate> days(String source) {
        return new TreeSet<>(entities.unwrap(Session.class)
                .createNativeQuery("SELECT snapshot_on FROM load_snapshot_day WHERE source = :source", LocalDate.class)
                .setParameter("source", source)
                .getResultList());
    }

    /**
     * Notes that the snapshot is whole and flags the live initiatives of the source that it does not have, unless a newer
     * report has them; says how many there are, flagged now or before.
     */
    int flag(LoadOptions.Snapshot snapshot, Load load) {
        note(snapshot);
        NavigableSet<LocalDate> days = days(snapshot.source());
        Map<UUID, LocalDate> since = new TreeMap<>();
        repository.lastSeen(snapshot.source()).forEach((id, seenOn) -> {
            if (!load.seen().contains(id) && (seenOn == null || !seenOn.isAfter(snapshot.on()))) {
                since.put(id, since(days, seenOn, snapshot.on()));
            }
        });
        List<UUID> missing = List.copyOf(since.keySet());
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            List<UUID> some = missing.subList(from, Math.min(from + AT_ONCE, missing.size()));
            List<DomainEvent> events = new ArrayList<>();
            for (Initiative initiative : repository.loadForChange(some)) {
                LocalDate day = since.get(initiative.id());
                if (!day.equals(initiative.reporting().missingSince())) {
                    events.add(initiative.missing(day, load.occasions.of(initiative.details())));
                }
            }
            journal.append(events);
            entities.flush();
            entities.clear();
        }
        return missing.size();
    }

    /** Of what was seen on the very day of the snapshot, the snapshot that comes later says that it is gone. */
    private static LocalDate since(NavigableSet<LocalDate> days, LocalDate seenOn, LocalDate on) {
        if (seenOn == null) {
            return days.first();
        }
        return seenOn.equals(on) ? on : days.higher(seenOn);
    }

    private void note(LoadOptions.Snapshot snapshot) {
        entities.createNativeQuery("""
                        INSERT INTO load_snapshot_day (source, snapshot_on) VALUES (:source, :on)
                        ON CONFLICT DO NOTHING""")
                .setParameter("source", snapshot.source())
                .setParameter("on", snapshot.on())
                .executeUpdate();
    }
}
