package dev.tandem.journal.notes;

import dev.tandem.http.id.Ids;
import dev.tandem.journal.Journal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes notes. */
@ApplicationScoped
public class NoteService {

    private final EntityManager entities;
    private final Journal journal;

    @Inject
    NoteService(EntityManager entities, Journal journal) {
        this.entities = entities;
        this.journal = journal;
    }

    @Transactional
    public UUID create(String text) {
        Note note = new Note(Ids.next());
        NoteWritten written = note.write(text);
        entities.persist(note);
        journal.append(written);
        return note.id();
    }

    @Transactional
    public void change(UUID id, String text) {
        journal.append(
                entities.find(Note.class, id, LockModeType.PESSIMISTIC_WRITE).write(text));
    }

    @Transactional
    public void createMany(List<String> texts) {
        List<NoteWritten> written = new ArrayList<>();
        for (String text : texts) {
            Note note = new Note(Ids.next());
            written.add(note.write(text));
            entities.persist(note);
        }
        journal.append(written);
    }
}
