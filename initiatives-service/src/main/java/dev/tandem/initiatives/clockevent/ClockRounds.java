package dev.tandem.initiatives.clockevent;

import dev.tandem.initiatives.organisation.OrganisationService;
import dev.tandem.journal.housekeeping.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Lets every finder look, again and again. One that fails is logged and does not keep the others from looking. */
@ApplicationScoped
public class ClockRounds {

    private static final Logger LOG = Logger.getLogger(ClockRounds.class);

    private final Instance<ClockFinder> finders;
    private final OrganisationService organisation;
    private final Duration every;
    private Rounds rounds;

    ClockRounds(
            @Any Instance<ClockFinder> finders,
            OrganisationService organisation,
            @ConfigProperty(name = "tandem.clock.every") Duration every) {
        this.finders = finders;
        this.organisation = organisation;
        this.every = every;
    }

    void onStart(@Observes StartupEvent started) {
        rounds = Rounds.start("tandem-clock", "Looking at the clock", every, this::round);
    }

    void onStop(@Observes ShutdownEvent stopping) {
        if (rounds != null) {
            rounds.stop();
        }
    }

    private void round() {
        for (ClockFinder finder : finders) {
            try {
                finder.find(organisation.today());
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "A finder could not look; it looks again in %s.", every);
            }
        }
    }
}
