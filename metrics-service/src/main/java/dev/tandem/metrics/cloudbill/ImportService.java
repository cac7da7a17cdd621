package dev.tandem.metrics.cloudbill;

import dev.tandem.http.id.Ids;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.precondition.ETags;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.http.request.QueryParameters;
import dev.tandem.metrics.metric.KnownMetric;
import dev.tandem.metrics.metric.MetricKind;
import dev.tandem.metrics.metric.Metrics;
import dev.tandem.metrics.problem.CloudBillProblems;
import dev.tandem.metrics.projection.KnownInitiatives;
import dev.tandem.metrics.security.Roles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Takes files, each in transactions of its own, and tells what became of them. */
@ApplicationScoped
public class ImportService {

    private final ImportRepository repository;
    private final FileStaging staging;
    private final PublishingDesk desk;
    private final Metrics metrics;
    private final KnownInitiatives initiatives;
    private final Caller caller;
    private final Clock clock;

    ImportService(
            ImportRepository repository,
            FileStaging staging,
            PublishingDesk desk,
            Metrics metrics,
            KnownInitiatives initiatives,
            Caller caller,
            Clock clock) {
        this.repository = repository;
        this.staging = staging;
        this.desk = desk;
        this.metrics = metrics;
        this.initiatives = initiatives;
        this.caller = caller;
        this.clock = clock;
    }

    /** Begins an import with its first file; not to be called in a transaction. */
    public ImportView begin(ImportOptions options, InputStream body) {
        StoredImport begun = QuarkusTransaction.requiringNew().call(() -> insert(options));
        boolean kept = false;
        try {
            ImportView view = take(begun, body);
            kept = true;
            return view;
        } finally {
            // A file that is refused leaves no import; one that came whole is not undone by a failing publication.
            if (!kept) {
                QuarkusTransaction.requiringNew().run(() -> removeEmpty(begun.id()));
            }
        }
    }

    /** Adds a file to a set; not to be called in a transaction. */
    public ImportView add(UUID id, InputStream body) {
        StoredImport begun = QuarkusTransaction.requiringNew().call(() -> forChange(id));
        return take(begun, body);
    }

    private ImportView take(StoredImport begun, InputStream body) {
        int number = QuarkusTransaction.requiringNew()
                .call(() -> repository.beginFile(begun.id(), now()))
                .orElseThrow(ImportService::over);
        boolean taken = false;
        try {
            taken = staging.take(begun, number, body);
        } finally {
            if (!taken) {
                QuarkusTransaction.requiringNew().run(() -> repository.dropFile(begun.id(), number));
            }
        }
        ImportView view = QuarkusTransaction.requiringNew().call(() -> get(begun.id()));
        if (view.status() != ImportStatus.PUBLISHING) {
            return view;
        }
        desk.publish(begun.id());
        return QuarkusTransaction.requiringNew().call(() -> get(begun.id()));
    }

    @Transactional
    public ImportView get(UUID id) {
        return ImportView.of(readable(id));
    }

    @Transactional
    public Page<ImportView> list(ImportFilter filter, Paging paging) {
        Set<String> own = readsAll() ? null : initiatives.sourcesOf(caller.subject());
        return repository.page(own, filter.status(), paging).map(ImportView::of);
    }

    /** Forgets an import whose set is not complete yet. */
    @Transactional
    public void cancel(UUID id, String ifMatch) {
        StoredImport present = forChange(id);
        ETags.requireMatch(ifMatch, present.version());
        if (!repository.lock(id, ImportStatus.RECEIVING)) {
            throw over();
        }
        repository.remove(id);
    }

    private StoredImport insert(ImportOptions options) {
        String source = options.source();
        if (!caller.has(Roles.FINANCE) && !isClientOf(source)) {
            throw new ProblemException(
                    Problems.FORBIDDEN,
                    "An integrator imports for a source that it is the registered client of.",
                    FieldError.parameter("source", "You are not the registered client of this source."));
        }
        Instant now = now();
        StoredImport begun = new StoredImport(
                Ids.next(),
                1,
                ImportStatus.RECEIVING,
                source,
                caller.subject(),
                metric(options.metric),
                options.cost(),
                options.files(),
                0,
                options.atomic(),
                options.costCentreColumn(),
                options.accountColumn(),
                0,
                0,
                Findings.NONE,
                List.of(),
                null,
                now,
                now,
                null);
        repository.insert(begun);
        return begun;
    }

    /** The key of the metric that is named. The usual one may still have to be defined. */
    private String metric(String named) {
        Optional<KnownMetric> known = metrics.find(named);
        if (known.isEmpty() && named.equals(ImportOptions.USUAL_METRIC)) {
            return named;
        }
        KnownMetric metric =
                known.orElseThrow(() -> QueryParameters.invalid("metric", "No metric is known by this name."));
        if (metric.kind() != MetricKind.COST || metric.retired()) {
            throw QueryParameters.invalid("metric", "Must be a metric of kind COST that is not retired.");
        }
        return metric.key();
    }

    private StoredImport forChange(UUID id) {
        StoredImport present = readable(id);
        if (!caller.has(Roles.FINANCE) && !isClientOf(present.source())) {
            throw notFound();
        }
        if (present.status() != ImportStatus.RECEIVING) {
            throw over();
        }
        return present;
    }

    private StoredImport readable(UUID id) {
        return repository
                .find(id)
                .filter(stored -> readsAll() || isClientOf(stored.source()))
                .orElseThrow(ImportService::notFound);
    }

    private boolean readsAll() {
        return caller.hasAny(Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE);
    }

    private boolean isClientOf(String source) {
        return source != null
                && caller.has(Roles.INTEGRATOR)
                && initiatives.clientOf(source).filter(caller.subject()::equals).isPresent();
    }

    private void removeEmpty(UUID id) {
        boolean empty = repository.lock(id, ImportStatus.RECEIVING) && repository.filesComplete(id) == 0;
        if (empty) {
            repository.remove(id);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException over() {
        return new ProblemException(
                CloudBillProblems.IMPORT_OVER,
                "It takes no more files: all of its set are there, or it was cancelled.");
    }

    private static ProblemException notFound() {
        return new ProblemException(Problems.NOT_FOUND, "No import is known by this id.");
    }
}
