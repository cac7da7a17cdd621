package dev.tandem.metrics.reconciliation;

import dev.tandem.http.id.Ref;
import dev.tandem.http.json.Checked;
import dev.tandem.http.problem.FieldError;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.metrics.job.JobKind;
import dev.tandem.metrics.job.JobService;
import dev.tandem.metrics.job.JobView;
import dev.tandem.metrics.metric.KnownMetric;
import dev.tandem.metrics.metric.Metrics;
import dev.tandem.metrics.projection.KnownInitiatives;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Has cells reconciled with their facts and tells what came of it. */
@ApplicationScoped
public class ReconciliationService {

    private final ReconciliationRepository repository;
    private final JobService jobs;
    private final Metrics metrics;
    private final KnownInitiatives initiatives;

    ReconciliationService(
            ReconciliationRepository repository, JobService jobs, Metrics metrics, KnownInitiatives initiatives) {
        this.repository = repository;
        this.jobs = jobs;
        this.metrics = metrics;
        this.initiatives = initiatives;
    }

    @Transactional
    public JobView begin(Reconcile command) {
        Extent extent = extent(command);
        JobView job = jobs.begin(JobKind.RECONCILIATION);
        repository.insert(job.id(), extent);
        return job;
    }

    @Transactional
    public ReconciliationView get(UUID id) {
        ReconciliationRepository.Stored stored = repository
                .find(id)
                .orElseThrow(() -> new ProblemException(Problems.NOT_FOUND, "No reconciliation is known by this id."));
        return ReconciliationView.of(jobs.get(id), stored.extent(), stored.findings());
    }

    private Extent extent(Reconcile command) {
        List<FieldError> errors = new ArrayList<>();
        Optional<UUID> metric =
                Optional.ofNullable(command.metric()).flatMap(metrics::find).map(KnownMetric::id);
        if (command.metric() != null && metric.isEmpty()) {
            errors.add(FieldError.at("/metric", "No metric is known by this name."));
        }
        Optional<UUID> initiative = Optional.ofNullable(command.initiativeRef()).flatMap(this::known);
        if (command.initiative() != null && initiative.isEmpty()) {
            errors.add(FieldError.at("/initiative", "No initiative is known here by this name."));
        }
        YearMonth from = command.from() == null ? null : YearMonth.parse(command.from());
        YearMonth to = command.to() == null ? null : YearMonth.parse(command.to());
        if (from != null && to != null && to.isBefore(from)) {
            errors.add(FieldError.at("/to", "Must not be before from."));
        }
        if (!errors.isEmpty()) {
            throw Checked.invalid(errors);
        }
        return new Extent(metric.orElse(null), initiative.orElse(null), from, to);
    }

    private Optional<UUID> known(Ref ref) {
        return ref instanceof Ref.ByExternal external
                ? initiatives.byReference(external.source(), external.key())
                : Optional.of(((Ref.ById) ref).id()).filter(initiatives::exists);
    }
}
