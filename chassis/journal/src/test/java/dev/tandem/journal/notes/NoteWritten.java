package dev.tandem.journal.notes;

import dev.tandem.journal.Access;
import dev.tandem.journal.DomainEvent;
import java.util.Set;
import java.util.UUID;

/** The only event of a note. */
public record NoteWritten(long sequence, State state, State before) implements DomainEvent {

    /** A note's public state. */
    public record State(UUID id, String text) {}

    @Override
    public String type() {
        return "dev.tandem.note.written.v1";
    }

    @Override
    public String aggregate() {
        return "note";
    }

    @Override
    public UUID aggregateId() {
        return state.id();
    }

    @Override
    public Access access() {
        return Access.OPEN;
    }

    @Override
    public Set<String> owners() {
        return Set.of("zoe", "adam");
    }
}
