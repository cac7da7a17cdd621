package dev.tandem.initiatives.bulk;

import dev.tandem.http.body.BulkDeadline;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.request.Caller;
import dev.tandem.initiatives.assessment.AssessmentInput;
import dev.tandem.initiatives.assessment.Assessments;
import dev.tandem.initiatives.initiative.Initiative;
import dev.tandem.initiatives.initiative.InitiativeRepository;
import dev.tandem.initiatives.initiative.Initiatives;
import dev.tandem.initiatives.objective.Objectives;
import dev.tandem.initiatives.person.Person;
import dev.tandem.initiatives.plan.Plans;
import dev.tandem.initiatives.portfolio.PortfolioNodes;
import dev.tandem.initiatives.reference.ExternalReference;
import dev.tandem.initiatives.source.Sources;
import dev.tandem.journal.DomainEvent;
import dev.tandem.journal.Journal;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes a load in one transaction, some rows at a time, so that it is never whole in memory. */
@ApplicationScoped
public class LoadService {

    private static final int ROWS_AT_ONCE = 200;

    private final ItemReader reader;
    private final RowTaker taker;
    private final Snapshots snapshots;
    private final Initiatives initiatives;
    private final InitiativeRepository repository;
    private final Plans plans;
    private final PortfolioNodes nodes;
    private final Objectives objectives;
    private final Sources sources;
    private final Assessments assessments;
    private final Journal journal;
    private final EntityManager entities;
    private final TransactionSynchronizationRegistry transaction;
    private final Caller caller;
    private final Clock clock;

    LoadService(
            ItemReader reader,
            RowTaker taker,
            Snapshots snapshots,
            Initiatives initiatives,
            InitiativeRepository repository,
            Plans plans,
            PortfolioNodes nodes,
            Objectives objectives,
            Sources sources,
            Assessments assessments,
            Journal journal,
            EntityManager entities,
            TransactionSynchronizationRegistry transaction,
            Caller caller,
            Clock clock) {
        this.reader = reader;
        this.taker = taker;
        this.snapshots = snapshots;
        this.initiatives = initiatives;
        this.repository = repository;
        this.plans = plans;
        this.nodes = nodes;
        this.objectives = objectives;
        this.sources = sources;
        this.assessments = assessments;
        this.journal = journal;
        this.entities = entities;
        this.transaction = transaction;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Reads the body to its end and takes its good rows.
     *
     * @throws ProblemException when the body cannot be read as rows, when {@code atomic} was asked for and a row is bad, when
     *     it takes too long, or when no row is the caller's to write; nothing is stored then
     */
    @Transactional(rollbackOn = Exception.class)
    @TransactionConfiguration(timeout = BulkDeadline.TRANSACTION_SECONDS)
    public LoadResult load(RowReader rows, LoadOptions options) throws IOException {
        Load load = new Load(
                options,
                new LoadRights(caller, sources),
                initiatives.occasions(),
                new Person(caller.subject(), caller.name()),
                nodes::require,
                objectives::require,
                snapshots::days);
        options.snapshot().ifPresent(snapshot -> {
            load.rights.requireSnapshot(snapshot.source());
            snapshots.begin(snapshot);
        });
        BulkDeadline deadline = new BulkDeadline(clock);
        List<ReadItem> items = read(rows, options);
        while (!items.isEmpty()) {
            deadline.check();
            take(load, items);
            items = read(rows, options);
        }
        load.requireAcceptable();
        int missing = load.sawEverything()
                ? options.snapshot()
                        .map(snapshot -> snapshots.flag(snapshot, load))
                        .orElse(0)
                : 0;
        if (options.dryRun()) {
            transaction.setRollbackOnly();
        }
        return load.result(missing);
    }

    private List<ReadItem> read(RowReader rows, LoadOptions options) throws IOException {
        List<ReadItem> items = new ArrayList<>();
        while (items.size() < ROWS_AT_ONCE) {
            Optional<LoadRow> row = rows.next();
            if (row.isEmpty()) {
                break;
            }
            items.add(reader.read(row.get(), options));
        }
        return items;
    }

    private void take(Load load, List<ReadItem> items) {
        Chunk chunk = found(items);
        for (ReadItem item : items) {
            UUID known = item.reference() == null ? null : chunk.holders.get(item.reference());
            if (known != null) {
                load.saw(known);
                load.options.snapshot().ifPresent(snapshot -> chunk.saw(item.reference(), snapshot.on()));
            }
            try {
                taker.take(load, chunk, item);
            } catch (ProblemException refused) {
                load.refuse(item, known, refused);
            }
        }
        store(load, chunk);
    }

    /** What the rows name, in three queries. */
    private Chunk found(List<ReadItem> items) {
        Set<ExternalReference> references = new HashSet<>();
        for (ReadItem item : items) {
            if (item.reference() != null) {
                references.add(item.reference());
            }
            if (item.item() != null && item.item().externalReferences() != null) {
                references.addAll(item.item().externalReferences());
            }
        }
        Chunk chunk = new Chunk();
        chunk.holders.putAll(repository.idsOf(references));
        chunk.seen.putAll(repository.seenOn(references));
        Set<UUID> ids = Set.copyOf(chunk.holders.values());
        if (!ids.isEmpty()) {
            for (Initiative initiative : repository.loadForChange(ids)) {
                chunk.initiatives.put(initiative.id(), initiative);
            }
            chunk.plans.putAll(plans.of(ids));
        }
        return chunk;
    }

    private void store(Load load, Chunk chunk) {
        entities.flush();
        if (repository.take(chunk.newReferences) < chunk.newReferences.size()) {
            throw new Crossing();
        }
        repository.saw(chunk.seen);
        journal.append(chunk.events);
        // What is managed no longer changes, and looking through it at every statement would cost more than the
        // statement.
        entities.flush();
        entities.clear();
        assess(load, chunk);
    }

    private void assess(Load load, Chunk chunk) {
        List<DomainEvent> events = new ArrayList<>();
        for (Chunk.Taken taken : chunk.taken) {
            int before = events.size();
            for (AssessmentInput assessment : taken.assessments()) {
                assessments
                        .record(taken.initiativeId(), assessment, taken.owners())
                        .ifPresent(events::add);
            }
            boolean only = events.size() > before && taken.effect() == Load.Effect.UNCHANGED;
            load.count(only ? Load.Effect.UPDATED : taken.effect());
        }
        journal.append(events);
    }
}
