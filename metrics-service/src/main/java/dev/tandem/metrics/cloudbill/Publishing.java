package dev.tandem.metrics.cloudbill;

import dev.tandem.http.body.BulkDeadline;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.journal.Journal;
import dev.tandem.journal.JournalFailure;
import dev.tandem.journal.Origins;
import dev.tandem.metrics.allocation.AllocatedBill;
import dev.tandem.metrics.allocation.Allocations;
import dev.tandem.metrics.metric.Aggregation;
import dev.tandem.metrics.metric.CostType;
import dev.tandem.metrics.metric.DefineMetric;
import dev.tandem.metrics.metric.Direction;
import dev.tandem.metrics.metric.ExpenseType;
import dev.tandem.metrics.metric.KnownMetric;
import dev.tandem.metrics.metric.MetricKind;
import dev.tandem.metrics.metric.MetricService;
import dev.tandem.metrics.metric.Metrics;
import dev.tandem.metrics.problem.CloudBillProblems;
import dev.tandem.metrics.projection.KnownInitiatives;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Publishes complete imports: its bills are turned over to it, whole, shared out by the rules, and told, all in one
 * transaction. A bill whose charges are the same as before stays as it is. Who dies in the middle has published nothing,
 * and the import waits to be taken up again.
 */
@ApplicationScoped
public class Publishing {

    private final DataSource database;
    private final ImportRepository repository;
    private final Allocations allocations;
    private final Metrics metrics;
    private final MetricService metricService;
    private final KnownInitiatives initiatives;
    private final Journal journal;
    private final Origins origins;
    private final Clock clock;

    Publishing(
            DataSource database,
            ImportRepository repository,
            Allocations allocations,
            Metrics metrics,
            MetricService metricService,
            KnownInitiatives initiatives,
            Journal journal,
            Origins origins,
            Clock clock) {
        this.database = database;
        this.repository = repository;
        this.allocations = allocations;
        this.metrics = metrics;
        this.metricService = metricService;
        this.initiatives = initiatives;
        this.journal = journal;
        this.origins = origins;
        this.clock = clock;
    }

    /**
     * Publishes the import unless somebody else has done so; in the name of who sent it.
     *
     * @throws ProblemException when a rule is against it; the import has failed then, and nothing of it is left
     */
    void publish(UUID id) {
        StoredImport wanted = QuarkusTransaction.requiringNew()
                .call(() -> repository.find(id))
                .filter(stored -> stored.status() == ImportStatus.PUBLISHING)
                .orElse(null);
        if (wanted == null) {
            return;
        }
        origins.within(wanted.by(), null, () -> {
            try {
                QuarkusTransaction.requiringNew()
                        .timeout(BulkDeadline.TRANSACTION_SECONDS)
                        .run(() -> publishNow(id));
            } catch (ProblemException refused) {
                QuarkusTransaction.requiringNew().run(() -> fail(id, refused));
                throw refused;
            }
        });
    }

    private void publishNow(UUID id) {
        if (!repository.lock(id, ImportStatus.PUBLISHING)) {
            return;
        }
        StoredImport wanted = repository.find(id).orElseThrow();
        try (Connection connection = database.getConnection()) {
            List<ImportedBill> bills = turnOver(new BillStore(connection), connection, wanted);
            repository.published(id, bills, now());
        } catch (SQLException failed) {
            throw new JournalFailure("The import could not be published", failed);
        }
        StoredImport published = repository.find(id).orElseThrow();
        journal.append(new ImportEvent.ImportFinished(ImportState.of(published), owners(published)));
    }

    private List<ImportedBill> turnOver(BillStore store, Connection connection, StoredImport wanted)
            throws SQLException {
        allocations.holdRules(connection);
        UUID metric = metric(store, wanted.metric());
        List<ImportedBill> outcomes = new ArrayList<>();
        List<AllocatedBill> changed = new ArrayList<>();
        List<UUID> ids = wanted.bills().stream().map(ImportedBill::id).toList();
        if (!store.holdCost(metric, wanted.cost(), ids)) {
            throw new ProblemException(
                    CloudBillProblems.COSTS_MIXED,
                    "Other bills of the metric " + wanted.metric() + " are published with their "
                            + (wanted.cost() == Cost.BILLED ? "effective" : "billed") + " cost.");
        }
        for (ImportedBill bill : wanted.bills()) {
            BillStore.Present present = store.lock(bill);
            requireOwn(wanted, bill, present);
            outcomes.add(turnOver(store, wanted, bill, present, metric, changed));
        }
        allocations.publish(connection, changed, wanted.by());
        Map<UUID, Allocations.Given> given = allocations.given(connection, ids, wanted.cost() == Cost.EFFECTIVE);
        return outcomes.stream().map(bill -> told(bill, given.get(bill.id()))).toList();
    }

    private static ImportedBill turnOver(
            BillStore store,
            StoredImport wanted,
            ImportedBill bill,
            BillStore.Present present,
            UUID metric,
            List<AllocatedBill> changed)
            throws SQLException {
        BillStore.Difference difference = present.importId() == null
                ? new BillStore.Difference(bill.rows(), 0)
                : store.compare(bill.id(), present.importId(), wanted.id());
        boolean sameCharges = present.importId() != null && difference.isNone();
        boolean same = sameCharges && metric.equals(present.metricId()) && wanted.cost() == present.cost();
        if (same) {
            store.dropRows(bill.id(), wanted.id());
        } else {
            store.replace(wanted, bill, present.importId(), metric);
            changed.add(new AllocatedBill(
                    bill.id(),
                    bill.issuer(),
                    bill.billingAccount(),
                    bill.from(),
                    bill.to(),
                    bill.currency(),
                    metric,
                    present.metricId(),
                    wanted.cost() == Cost.EFFECTIVE));
        }
        ImportedBill.Outcome outcome = present.importId() == null
                ? ImportedBill.Outcome.NEW
                : same ? ImportedBill.Outcome.UNCHANGED : ImportedBill.Outcome.REPLACED;
        return bill.published(outcome, difference.added(), difference.removed(), null, null);
    }

    private static ImportedBill told(ImportedBill bill, Allocations.Given given) {
        return bill.published(
                bill.outcome(),
                bill.rowsAdded(),
                bill.rowsRemoved(),
                FocusValues.plain(given.allocated()),
                FocusValues.plain(given.unallocated()));
    }

    /** Finance may replace any bill, a source the ones that are its own. */
    private static void requireOwn(StoredImport wanted, ImportedBill bill, BillStore.Present present) {
        boolean others = wanted.source() != null
                && present.importId() != null
                && !wanted.source().equals(present.source());
        if (others) {
            throw new ProblemException(
                    CloudBillProblems.BILL_OF_ANOTHER_SOURCE,
                    "The bill of " + bill.issuer() + " for " + bill.billingAccount() + " from " + bill.from()
                            + " is of " + (present.source() == null ? "finance" : present.source()) + ".");
        }
    }

    private UUID metric(BillStore store, String key) throws SQLException {
        Optional<UUID> known = metrics.find(key).map(KnownMetric::id);
        if (known.isEmpty()) {
            store.lockDefinition();
            known = metrics.find(key).map(KnownMetric::id);
        }
        return known.orElseGet(() -> metricService
                .define(new DefineMetric(
                        key,
                        "Cloud bill",
                        MetricKind.COST,
                        null,
                        Direction.DECREASE,
                        Aggregation.SUM,
                        ExpenseType.OPEX,
                        CostType.CLOUD,
                        null,
                        null))
                .id());
    }

    private void fail(UUID id, ProblemException refused) {
        if (!repository.lock(id, ImportStatus.PUBLISHING)) {
            return;
        }
        repository.failed(id, new ImportFailure(refused.type().uri(), refused.detail()), now());
        StoredImport failed = repository.find(id).orElseThrow();
        journal.append(new ImportEvent.ImportFailed(ImportState.of(failed), owners(failed)));
    }

    private Set<String> owners(StoredImport stored) {
        return stored.source() == null
                ? Set.of()
                : initiatives.clientOf(stored.source()).map(Set::of).orElse(Set.of());
    }

    /** Clears away what nobody will complete. */
    @Transactional
    void clear(Instant silentSince, Instant incompleteSince) {
        repository.dropSilentFiles(silentSince);
        for (UUID id : repository.abandoned(silentSince, incompleteSince)) {
            if (repository.lock(id, ImportStatus.RECEIVING)) {
                repository.remove(id);
            }
        }
    }

    /** Complete imports that nobody is at. */
    @Transactional
    List<UUID> unpublished(Instant since) {
        return repository.unpublished(since);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
