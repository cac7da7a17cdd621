package dev.tandem.metrics.job;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.journal.housekeeping.Rounds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where jobs are done, each at once if a thread is free. Rounds take up what nobody is at, because its process died or was
 * stopped, and forget what ended long ago.
 */
@ApplicationScoped
public class JobDesk {

    private static final Logger LOG = Logger.getLogger(JobDesk.class);

    /** So often a job is begun; whoever dies of one each time must not go on for ever. */
    static final int ATTEMPTS = 3;

    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);
    private static final int LONGEST_SECONDS = 6 * 60 * 60;

    private final JobRepository repository;
    private final Instance<LongWork> works;
    private final Clock clock;
    private final Duration every;
    private final Duration kept;
    private final Clerks clerks = new Clerks("tandem-jobs", 2);
    private Rounds rounds;

    JobDesk(
            JobRepository repository,
            Instance<LongWork> works,
            Clock clock,
            @ConfigProperty(name = "tandem.jobs.every") Duration every,
            @ConfigProperty(name = "tandem.jobs.kept") Duration kept) {
        this.repository = repository;
        this.works = works;
        this.clock = clock;
        this.every = every;
        this.kept = kept;
    }

    void onStart(@Observes StartupEvent started) {
        rounds = Rounds.start("tandem-jobs-rounds", "Taking up jobs", every, () -> round(clock.instant()));
    }

    void onStop(@Observes ShutdownEvent stopping) {
        if (rounds != null) {
            rounds.stop();
        }
        clerks.stop();
    }

    void onBegun(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobBegun begun) {
        var unused = clerks.submit(() -> doAlone(begun.id()));
    }

    /** One look at what is unfinished. */
    void round(Instant now) {
        QuarkusTransaction.requiringNew().run(() -> repository.forget(now.minus(kept)));
        QuarkusTransaction.requiringNew()
                .call(() -> repository.unfinished(now.minus(LEFT_ALONE)))
                .forEach(this::doAlone);
    }

    /** Does the job unless somebody is at it or it is over. */
    private void doAlone(UUID id) {
        QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).run(() -> {
            if (repository.hold(id)) {
                QuarkusTransaction.requiringNew()
                        .call(() -> repository.begin(id, now()))
                        .ifPresent(this::doNow);
            }
        });
    }

    private void doNow(Job job) {
        if (job.cancelledBy() != null) {
            end(job, JobStatus.CANCELLED, null);
        } else if (job.attempts() > ATTEMPTS) {
            end(job, JobStatus.FAILED, "The process that was at it died, " + ATTEMPTS + " times.");
        } else {
            tryOnce(job);
        }
    }

    private void tryOnce(Job job) {
        try {
            works.stream()
                    .filter(work -> work.kind() == job.kind())
                    .findFirst()
                    .orElseThrow()
                    .work(job.id(), (done, of) -> told(job, done, of));
            end(job, JobStatus.SUCCEEDED, null);
        } catch (NotWanted cancelled) {
            end(job, JobStatus.CANCELLED, null);
        } catch (ProblemException refused) {
            end(job, JobStatus.FAILED, refused.detail());
        } catch (RuntimeException failed) {
            LOG.error("Job " + job.id() + " failed", failed);
            end(job, JobStatus.FAILED, "Something is wrong in the service; its log says what.");
        }
    }

    private void told(Job job, long done, long of) {
        boolean goesOn = QuarkusTransaction.requiringNew().call(() -> repository.progress(job.id(), done, of, now()));
        if (!goesOn) {
            throw new NotWanted();
        }
    }

    private void end(Job job, JobStatus status, String failure) {
        QuarkusTransaction.requiringNew().run(() -> repository.end(job.id(), status, failure, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Ends the work of a job that nobody wants any more. */
    private static final class NotWanted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
