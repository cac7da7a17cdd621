package dev.tandem.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tandem.http.id.Ids;
import dev.tandem.http.paging.Cursor;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.journal.position.Position;
import dev.tandem.journal.position.WrittenPositions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The append-only table of everything that happened in this service, and the queue of what other services must hear.
 *
 * <p>An event is stored in the transaction of its effect and published after the commit, in the order of its aggregate.
 */
@ApplicationScoped
public class Journal {

    /** Largest state of an aggregate as JSON, in bytes. */
    public static final int LARGEST_STATE = 512 * 1024;

    private static final Object MOMENT = Journal.class.getName();

    private final JournalTable table;
    private final WrittenPositions written;
    private final Origins origins;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Instance<EntityManager> entities;
    private final TransactionSynchronizationRegistry transaction;

    @Inject
    Journal(
            JournalTable table,
            WrittenPositions written,
            Origins origins,
            ObjectMapper mapper,
            Clock clock,
            Instance<EntityManager> entities,
            TransactionSynchronizationRegistry transaction) {
        this.table = table;
        this.written = written;
        this.origins = origins;
        this.mapper = mapper;
        this.clock = clock;
        this.entities = entities;
        this.transaction = transaction;
    }

    /**
     * The moment of a change: what the running transaction appends from now on is recorded at this instant, so that a row
     * and its entry say the same. To be asked for once the aggregate is locked.
     */
    public Instant now() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
            transaction.putResource(MOMENT, now);
        }
        return now;
    }

    /**
     * Stores one event.
     *
     * @throws jakarta.transaction.TransactionalException outside of a transaction
     * @throws ProblemException STATE_TOO_LARGE (422) when the state is over 512 KiB
     * @throws JournalFailure when the sequence was used before, or the database fails
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(DomainEvent event) {
        append(List.of(event));
    }

    /** Stores many events in their order, in one round trip; else as {@link #append(DomainEvent)}. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(List<? extends DomainEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        // The version of the aggregate first: a writer that was overtaken fails there, before it takes a place here.
        if (entities.isResolvable()) {
            entities.get().flush();
        }
        Origin origin = origins.current();
        Instant now = transaction.getResource(MOMENT) instanceof Instant moment ? moment : now();
        List<JournalRow> rows =
                events.stream().map(event -> row(event, origin, now)).toList();
        table.insert(rows);
        for (JournalRow row : rows) {
            DomainEvent event = row.event();
            written.add(row.shard(), new Position(event.aggregate(), event.aggregateId(), event.sequence()));
        }
    }

    /**
     * What happened to these aggregates, newest first. Entries with access MONEY are among them: leave them out for readers
     * who may not see money.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Page<JournalEntry> history(Collection<AggregateKey> aggregates, Paging paging) {
        int limit = paging.limit();
        long before = paging.cursor().map(Journal::position).orElse(Long.MAX_VALUE);
        List<JournalEntry> entries = table.history(aggregates, before, limit + 1);
        return Page.of(entries, limit, entry -> Cursor.of(Long.toString(entry.position())));
    }

    /**
     * What was known of an aggregate at an instant: its newest entry recorded then or before; empty when there was none.
     *
     * <p>The instant of an entry is fixed before it is committed. Who asks about a past that a change under way may still
     * belong to locks the aggregate's row for reading first: the answer is then the same whenever it is asked for.
     */
    @Transactional(Transactional.TxType.SUPPORTS)
    public Optional<JournalEntry> at(AggregateKey aggregate, Instant instant) {
        return table.at(aggregate, instant.truncatedTo(ChronoUnit.MICROS));
    }

    private static long position(Cursor cursor) {
        try {
            return Long.parseLong(cursor.keys().get(0));
        } catch (NumberFormatException notOurs) {
            throw Cursor.invalid();
        }
    }

    private JournalRow row(DomainEvent event, Origin origin, Instant now) {
        try {
            JsonNode after = mapper.valueToTree(event.state());
            JsonNode before = event.before() == null ? null : mapper.valueToTree(event.before());
            String state = mapper.writeValueAsString(after);
            int size = state.getBytes(StandardCharsets.UTF_8).length;
            if (size > LARGEST_STATE) {
                throw new ProblemException(
                        JournalProblems.STATE_TOO_LARGE,
                        "The " + event.aggregate() + " would have " + size + " bytes; the limit is " + LARGEST_STATE
                                + ".");
            }
            String changes = mapper.writeValueAsString(Changes.between(before, after));
            return new JournalRow(event, Shards.of(event.aggregateId()), Ids.next(), now, origin, changes, state);
        } catch (JsonProcessingException unwritable) {
            throw new JournalFailure("The state of " + event.type() + " is no JSON", unwritable);
        }
    }
}
