package dev.tandem.initiatives.history;

import dev.tandem.http.id.Ref;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.initiative.InitiativeFacts;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.initiative.MoneyAccess;
import dev.tandem.initiatives.person.People;
import dev.tandem.initiatives.person.Person;
import dev.tandem.journal.Access;
import dev.tandem.journal.AggregateKey;
import dev.tandem.journal.Journal;
import dev.tandem.journal.JournalEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads an initiative's history out of the journal. Who may not read its money sees no entry with money in it. */
@ApplicationScoped
public class HistoryService {

    private final Initiatives initiatives;
    private final Instance<InitiativeRecords> records;
    private final MoneyAccess moneyAccess;
    private final Journal journal;
    private final People people;
    private final Caller caller;

    HistoryService(
            Initiatives initiatives,
            @Any Instance<InitiativeRecords> records,
            MoneyAccess moneyAccess,
            Journal journal,
            People people,
            Caller caller) {
        this.initiatives = initiatives;
        this.records = records;
        this.moneyAccess = moneyAccess;
        this.journal = journal;
        this.people = people;
        this.caller = caller;
    }

    /** What happened to the initiative and to all that features have on record about it, newest first. */
    @Transactional
    public Page<HistoryEntry> of(Ref ref, Paging paging) {
        InitiativeFacts initiative = initiatives.require(ref);
        boolean money = moneyAccess.allows(caller, initiative);
        List<AggregateKey> keys = new ArrayList<>();
        keys.add(new AggregateKey("initiative", initiative.id()));
        records.stream().forEach(one -> keys.addAll(one.of(initiative.id(), money)));
        Page<JournalEntry> page = journal.history(keys, paging);
        List<JournalEntry> shown = page.items().stream()
                .filter(entry -> money || entry.access() == Access.OPEN)
                .toList();
        Set<String> subjects = shown.stream()
                .flatMap(entry -> FieldChanges.subjects(entry).stream())
                .collect(Collectors.toSet());
        Map<String, Person> persons = people.named(subjects);
        return new Page<>(shown.stream().map(entry -> entry(entry, persons)).toList(), page.next());
    }

    private static HistoryEntry entry(JournalEntry entry, Map<String, Person> persons) {
        return new HistoryEntry(
                entry.eventId(),
                entry.at(),
                entry.effectiveOn(),
                persons.get(entry.by()),
                entry.type(),
                entry.aggregate(),
                entry.aggregateId(),
                entry.sequence(),
                FieldChanges.of(entry, persons));
    }
}
