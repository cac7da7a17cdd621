package dev.tandem.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.http.id.Ids;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.journal.backends.Backends;
import dev.tandem.journal.backends.Rows;
import dev.tandem.journal.notes.NoteService;
import dev.tandem.journal.notes.NoteWritten;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class JournalTest {

    @Inject
    Journal journal;

    @Inject
    NoteService notes;

    @Inject
    Rows rows;

    @Test
    void anEntryTellsWhoDidWhatAndWhatChanged() {
        UUID id = notes.create("first");
        notes.change(id, "second");

        List<JournalEntry> entries = history(id, Paging.first(10)).items();

        assertEquals(2, entries.size());
        JournalEntry newest = entries.get(0);
        assertEquals(2, newest.sequence());
        assertEquals("note", newest.aggregate());
        assertEquals("dev.tandem.note.written.v1", newest.type());
        assertEquals(Access.OPEN, newest.access());
        assertEquals("system:notes-service", newest.by());
        assertEquals(
                "{\"text\":{\"after\":\"second\",\"before\":\"first\"}}",
                newest.changes().toString());
        assertEquals("second", newest.state().get("text").asText());
        assertNull(newest.effectiveOn());
        assertTrue(entries.get(1).changes().isEmpty(), "A new aggregate has no changes");
    }

    @Test
    void historyIsPagedNewestFirstWithoutRepeatingOrLosing() {
        UUID id = notes.create("0");
        IntStream.rangeClosed(1, 4).forEach(version -> notes.change(id, Integer.toString(version)));

        Page<JournalEntry> first = history(id, Paging.first(2));
        Page<JournalEntry> second = history(id, Paging.after(dev.tandem.http.paging.Cursor.decode(first.next()), 2));
        Page<JournalEntry> third = history(id, Paging.after(dev.tandem.http.paging.Cursor.decode(second.next()), 2));

        assertEquals(
                List.of(5L, 4L),
                first.items().stream().map(JournalEntry::sequence).toList());
        assertEquals(
                List.of(3L, 2L),
                second.items().stream().map(JournalEntry::sequence).toList());
        assertEquals(
                List.of(1L), third.items().stream().map(JournalEntry::sequence).toList());
        assertNull(third.next());
    }

    @Test
    void whatWasKnownAtAnInstantIsTheNewestEntryOfThenOrBefore() {
        UUID id = notes.create("first");
        notes.change(id, "second");
        notes.change(id, "third");
        List<JournalEntry> entries = history(id, Paging.first(3)).items();
        AggregateKey note = new AggregateKey("note", id);

        for (JournalEntry entry : entries) {
            assertEquals(Optional.of(entry), journal.at(note, entry.at()));
            assertEquals(
                    Optional.of(entry),
                    journal.at(note, entry.at().plusNanos(999)),
                    "Between two, the older one holds");
        }
        Instant created = entries.get(2).at();
        assertEquals(Optional.empty(), journal.at(note, created.minusNanos(1000)));
        assertEquals(Optional.empty(), journal.at(new AggregateKey("other", id), created));
    }

    @Test
    void anEntryIsRecordedAtTheMomentThatItsTransactionAskedFor() {
        UUID id = Ids.next();
        Instant moment = QuarkusTransaction.requiringNew().call(() -> {
            journal.now();
            Instant last = journal.now();
            journal.append(new NoteWritten(1, new NoteWritten.State(id, "then"), null));
            return last;
        });

        assertEquals(moment, history(id, Paging.first(1)).items().get(0).at());
    }

    @Test
    void updatingOrDeletingTheJournalIsRefused() throws SQLException {
        UUID id = notes.create("for ever");
        String type = rows.first("select type from journal where aggregate_id = ?", id);

        assertThrows(
                SQLException.class, () -> rows.execute("update journal set type = 'x' where aggregate_id = ?", id));
        assertThrows(SQLException.class, () -> rows.execute("delete from journal where aggregate_id = ?", id));
        assertThrows(SQLException.class, () -> rows.execute("truncate journal"));
        assertEquals(type, rows.first("select type from journal where aggregate_id = ?", id));
    }

    @Test
    void appendingOutsideOfATransactionIsRefused() {
        NoteWritten event = new NoteWritten(1, new NoteWritten.State(Ids.next(), "alone"), null);

        assertThrows(TransactionalException.class, () -> journal.append(event));
    }

    @Test
    void theSameSequenceTwiceIsRefused() {
        NoteWritten event = new NoteWritten(1, new NoteWritten.State(Ids.next(), "twice"), null);
        QuarkusTransaction.requiringNew().run(() -> journal.append(event));

        assertThrows(
                RuntimeException.class, () -> QuarkusTransaction.requiringNew().run(() -> journal.append(event)));
    }

    @Test
    void aStateOverHalfAMegabyteIsRefusedAndNothingIsStored() {
        String tooLong = "x".repeat(Journal.LARGEST_STATE);
        UUID id = Ids.next();

        ProblemException refused = assertThrows(ProblemException.class, () -> QuarkusTransaction.requiringNew()
                .run(() -> journal.append(new NoteWritten(1, new NoteWritten.State(id, tooLong), null))));

        assertEquals(JournalProblems.STATE_TOO_LARGE, refused.type());
        assertTrue(history(id, Paging.first(1)).items().isEmpty());
    }

    private Page<JournalEntry> history(UUID id, Paging paging) {
        return journal.history(List.of(new AggregateKey("note", id)), paging);
    }
}
