package dev.tandem.initiatives.clockevent;

import dev.tandem.initiatives.organisation.OrganisationService;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Lets every finder look, again and again. One that fails is logged and does not keep the others from looking. */
@ApplicationScoped
public class ClockRounds {

    private static final Logger LOG = Logger.getLogger(ClockRounds.class);

    private final Instance<ClockFinder> finders;
    private final OrganisationService organisation;
    private final Clock clock;
    private final Duration every;
    private ScheduledExecutorService thread;

    ClockRounds(
            @Any Instance<ClockFinder> finders,
            OrganisationService organisation,
            Clock clock,
            @ConfigProperty(name = "tandem.clock.every") Duration every) {
        this.finders = finders;
        this.organisation = organisation;
        this.clock = clock;
        this.every = every;
    }

    void onStart(@Observes StartupEvent started) {
        if (every.isZero()) {
            return;
        }
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "tandem-clock");
            made.setDaemon(true);
            return made;
        });
        long millis = every.toMillis();
        var unused = thread.scheduleWithFixedDelay(this::round, millis, millis, TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes ShutdownEvent stopping) {
        if (thread != null) {
            thread.shutdownNow();
        }
    }

    private void round() {
        for (ClockFinder finder : finders) {
            try {
                finder.find(LocalDate.now(
                        clock.withZone(ZoneId.of(organisation.get().timeZone()))));
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "%s could not look; it looks again in %s.", finder.getClass(), every);
            }
        }
    }
}
