package dev.tandem.metrics.target;

import dev.tandem.journal.housekeeping.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has targets counted again and again. */
@ApplicationScoped
public class CountingRounds {

    private final Counting counting;
    private final Duration every;
    private Rounds rounds;

    CountingRounds(Counting counting, @ConfigProperty(name = "tandem.targets.every") Duration every) {
        this.counting = counting;
        this.every = every;
    }

    void onStart(@Observes StartupEvent started) {
        rounds = Rounds.start("tandem-targets", "Counting targets", every, counting::round);
    }

    void onStop(@Observes ShutdownEvent stopping) {
        if (rounds != null) {
            rounds.stop();
        }
    }
}
