package dev.tandem.webhooks.delivery;

import dev.tandem.journal.housekeeping.Rounds;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets deliveries that ended long ago, and events that nobody waits for any more. */
@ApplicationScoped
class Forgetting {

    private static final int AT_ONCE = 5_000;

    private final DeliveryRepository repository;
    private final Clock clock;
    private final Duration kept;
    private final Duration every;
    private Rounds rounds;

    Forgetting(
            DeliveryRepository repository,
            Clock clock,
            @ConfigProperty(name = "tandem.webhooks.kept") Duration kept,
            @ConfigProperty(name = "tandem.webhooks.forgetting-every") Duration every) {
        this.repository = repository;
        this.clock = clock;
        this.kept = kept;
        this.every = every;
    }

    void onStart(@Observes StartupEvent started) {
        rounds = Rounds.start("tandem-forgetting", "Forgetting old deliveries", every, this::round);
    }

    void onStop(@Observes ShutdownEvent stopping) {
        if (rounds != null) {
            rounds.stop();
        }
    }

    void round() {
        Instant before = clock.instant().minus(kept);
        int forgotten;
        do {
            forgotten = QuarkusTransaction.requiringNew().call(() -> repository.forget(before, AT_ONCE));
        } while (forgotten >= AT_ONCE);
    }
}
