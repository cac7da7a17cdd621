package dev.tandem.metrics.job;

import dev.tandem.http.id.Ids;
import dev.tandem.http.paging.Page;
import dev.tandem.http.paging.Paging;
import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.http.request.Caller;
import dev.tandem.metrics.problem.MetricsProblems;
import dev.tandem.metrics.projection.KnownInitiatives;
import dev.tandem.metrics.security.Roles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Begins jobs, shows them to those whom they concern, and ends them before their time. */
@ApplicationScoped
public class JobService {

    private final JobRepository repository;
    private final Instance<WorkElsewhere> elsewhere;
    private final Event<JobBegun> begun;
    private final KnownInitiatives initiatives;
    private final Caller caller;
    private final Clock clock;
    private final Duration kept;

    JobService(
            JobRepository repository,
            Instance<WorkElsewhere> elsewhere,
            Event<JobBegun> begun,
            KnownInitiatives initiatives,
            Caller caller,
            Clock clock,
            @ConfigProperty(name = "tandem.jobs.kept") Duration kept) {
        this.repository = repository;
        this.elsewhere = elsewhere;
        this.begun = begun;
        this.initiatives = initiatives;
        this.caller = caller;
        this.clock = clock;
        this.kept = kept;
    }

    /** Has work done once the present transaction is committed; what the work is about is stored under the job's id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public JobView begin(JobKind kind) {
        UUID id = Ids.next();
        repository.insert(id, kind, caller.subject(), now());
        begun.fire(new JobBegun(id));
        return JobView.of(find(id), kept);
    }

    @Transactional
    public JobView get(UUID id) {
        return JobView.of(readable(id), kept);
    }

    @Transactional
    public Page<JobView> list(JobFilter filter, Paging paging) {
        Set<String> sources = caller.has(Roles.INTEGRATOR) ? initiatives.sourcesOf(caller.subject()) : Set.of();
        return repository
                .page(readsAll() ? null : caller.subject(), sources, filter, oldest(), paging)
                .map(job -> JobView.of(job, kept));
    }

    /** Asks for the end of a job. */
    @Transactional
    public JobView cancel(UUID id) {
        Job job = readable(id);
        if (!caller.has(Roles.FINANCE) && !isOwn(job)) {
            throw new ProblemException(Problems.FORBIDDEN, "Somebody else's job is cancelled by finance only.");
        }
        WorkElsewhere other = elsewhere.stream()
                .filter(work -> work.kind() == job.kind())
                .findFirst()
                .orElse(null);
        if (other == null) {
            if (!repository.cancel(id, caller.subject(), now())) {
                throw new ProblemException(MetricsProblems.JOB_OVER, "The job is " + job.status() + ".");
            }
            begun.fire(new JobBegun(id));
            return JobView.of(find(id), kept);
        }
        other.cancel(id);
        return JobView.of(ended(job), kept);
    }

    private Job ended(Job job) {
        Instant now = now();
        return new Job(
                job.id(),
                job.version() + 1,
                job.kind(),
                JobStatus.CANCELLED,
                job.source(),
                job.by(),
                job.done(),
                job.total(),
                job.attempts(),
                caller.subject(),
                null,
                job.createdAt(),
                now,
                now);
    }

    private Job readable(UUID id) {
        Job job = find(id);
        if (!readsAll() && !isOwn(job)) {
            throw notFound();
        }
        return job;
    }

    private Job find(UUID id) {
        return repository.find(id, oldest()).orElseThrow(JobService::notFound);
    }

    private boolean readsAll() {
        return caller.hasAny(Roles.BUSINESS_EXECUTIVE, Roles.TECHNOLOGY_EXECUTIVE, Roles.FINANCE);
    }

    private boolean isOwn(Job job) {
        return job.by().equals(caller.subject()) || isOfOwnSource(job.source());
    }

    private boolean isOfOwnSource(String source) {
        return source != null
                && caller.has(Roles.INTEGRATOR)
                && initiatives.sourcesOf(caller.subject()).contains(source);
    }

    private Instant oldest() {
        return now().minus(kept);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static ProblemException notFound() {
        return new ProblemException(Problems.NOT_FOUND, "No job is known by this id.");
    }
}
