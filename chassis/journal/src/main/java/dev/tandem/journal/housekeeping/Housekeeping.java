package dev.tandem.journal.housekeeping;

import dev.tandem.journal.JournalSettings;
import dev.tandem.journal.idempotency.IdempotencyTable;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Measures the outbox and deletes idempotency keys that are too old, a bounded number at a time. */
@ApplicationScoped
public class Housekeeping {

    private static final int PURGE_EVERY = 100;
    private static final int PURGE_AT_MOST = 10_000;

    private final DataSource database;
    private final OutboxMeters outbox;
    private final IdempotencyTable keys;
    private final JournalSettings settings;
    private Rounds rounds;
    private long made;

    @Inject
    Housekeeping(DataSource database, OutboxMeters outbox, IdempotencyTable keys, JournalSettings settings) {
        this.database = database;
        this.outbox = outbox;
        this.keys = keys;
        this.settings = settings;
    }

    void onStart(@Observes StartupEvent started) {
        rounds = Rounds.start("tandem-housekeeping", "Measuring the outbox", settings.housekeepingEvery(), this::round);
    }

    void onStop(@Observes ShutdownEvent stopping) {
        if (rounds != null) {
            rounds.stop();
        }
    }

    private void round() throws SQLException {
        outbox.measure(database);
        if (made++ % PURGE_EVERY == 0) {
            keys.purge(database, PURGE_AT_MOST);
        }
    }
}
