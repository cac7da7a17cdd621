package dev.tandem.metrics.budgetuse;

import dev.tandem.journal.housekeeping.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Has budgets looked at again and again. */
@ApplicationScoped
public class BudgetRounds {

    private final BudgetWatch watch;
    private final Duration every;
    private Rounds rounds;

    BudgetRounds(BudgetWatch watch, @ConfigProperty(name = "tandem.budgets.every") Duration every) {
        this.watch = watch;
        this.every = every;
    }

    void onStart(@Observes StartupEvent started) {
        rounds = Rounds.start("tandem-budgets", "Watching budgets", every, watch::round);
    }

    void onStop(@Observes ShutdownEvent stopping) {
        if (rounds != null) {
            rounds.stop();
        }
    }
}
