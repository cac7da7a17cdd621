package dev.tandem.journal.housekeeping;

import dev.tandem.journal.JournalSettings;
import dev.tandem.journal.idempotency.IdempotencyTable;
import dev.tandem.journal.relay.Outage;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Measures the outbox and deletes idempotency keys that are too old, a bounded number at a time. */
@ApplicationScoped
public class Housekeeping {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final int PURGE_EVERY = 100;
    private static final int PURGE_AT_MOST = 10_000;

    private final DataSource database;
    private final OutboxMeters outbox;
    private final IdempotencyTable keys;
    private final JournalSettings settings;
    private final Outage outage = new Outage(LOG, "Measuring the outbox");
    private ScheduledExecutorService thread;
    private long rounds;

    @Inject
    Housekeeping(DataSource database, OutboxMeters outbox, IdempotencyTable keys, JournalSettings settings) {
        this.database = database;
        this.outbox = outbox;
        this.keys = keys;
        this.settings = settings;
    }

    void onStart(@Observes StartupEvent started) {
        thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, "tandem-housekeeping");
            made.setDaemon(true);
            return made;
        });
        long every = settings.housekeepingEvery().toMillis();
        var unused = thread.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes ShutdownEvent stopping) {
        if (thread != null) {
            thread.shutdownNow();
        }
    }

    private void round() {
        try {
            outbox.measure(database);
            if (rounds++ % PURGE_EVERY == 0) {
                keys.purge(database, PURGE_AT_MOST);
            }
            outage.ended();
        } catch (SQLException | RuntimeException failed) {
            outage.began(failed);
        }
    }
}
