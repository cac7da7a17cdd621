package dev.tandem.metrics.cloudbill;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.journal.housekeeping.Rounds;
import dev.tandem.metrics.job.Clerks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where complete imports are published, one after the other, whether or not their client still waits. Rounds take up what a
 * process that died has left, and clear away what nobody will complete.
 */
@ApplicationScoped
public class PublishingDesk {

    private static final Duration SILENT = Duration.ofMinutes(10);
    private static final Duration LEFT_ALONE = Duration.ofSeconds(30);

    private final Publishing publishing;

    private final Clock clock;
    private final Duration patience;
    private final Duration every;
    private final Duration kept;
    private final Clerks clerks = new Clerks("tandem-imports", 2);
    private Rounds rounds;

    PublishingDesk(
            Publishing publishing,
            Clock clock,
            @ConfigProperty(name = "tandem.imports.patience") Duration patience,
            @ConfigProperty(name = "tandem.imports.every") Duration every,
            @ConfigProperty(name = "tandem.imports.incomplete-kept") Duration kept) {
        this.publishing = publishing;

        this.clock = clock;
        this.patience = patience;
        this.every = every;
        this.kept = kept;
    }

    void onStart(@Observes StartupEvent started) {
        rounds = Rounds.start("tandem-imports-rounds", "Publishing imports", every, () -> round(clock.instant()));
    }

    void onStop(@Observes ShutdownEvent stopping) {
        if (rounds != null) {
            rounds.stop();
        }
        clerks.stop();
    }

    /**
     * Has an import published and waits for it, but not for ever.
     *
     * @throws ProblemException when it cannot be published; it has failed then
     */
    void publish(UUID id) {
        Future<?> done = clerks.submit(() -> publishing.publish(id));
        try {
            done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            // The answer says PUBLISHING.
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException reason) {
                throw reason;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /** One look at what is unfinished. */
    void round(Instant now) {
        publishing.clear(now.minus(SILENT), now.minus(kept));
        RuntimeException lastFailure = null;
        for (UUID id : publishing.unpublished(now.minus(LEFT_ALONE))) {
            try {
                publishing.publish(id);
            } catch (ProblemException failed) {
                // It is told by the import itself.
            } catch (RuntimeException failed) {
                lastFailure = failed;
            }
        }
        if (lastFailure != null) {
            throw lastFailure;
        }
    }
}
