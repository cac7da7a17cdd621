package dev.tandem.journal.notes;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** The smallest aggregate. */
@Entity
public class Note {

    @Id
    private UUID id;

    private long version;
    private String text;

    protected Note() {}

    Note(UUID id) {
        this.id = id;
    }

    UUID id() {
        return id;
    }

    NoteWritten write(String newText) {
        NoteWritten.State before = text == null ? null : new NoteWritten.State(id, text);
        this.text = newText;
        this.version++;
        return new NoteWritten(version, new NoteWritten.State(id, text), before);
    }
}
