package dev.tandem.journal.relay;

import dev.tandem.journal.JournalSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Publishes once what waits: one transaction that holds the shards, sends, awaits and deletes what is acknowledged. */
@ApplicationScoped
class RelayRound {

    private final DataSource database;
    private final Outbox outbox;
    private final EventProducer producer;
    private final JournalSettings settings;
    private final String service;

    @Inject
    RelayRound(
            DataSource database,
            Outbox outbox,
            EventProducer producer,
            JournalSettings settings,
            @ConfigProperty(name = "tandem.service") String service) {
        this.database = database;
        this.outbox = outbox;
        this.producer = producer;
        this.settings = settings;
        this.service = service;
    }

    /**
     * What a round did.
     *
     * @param taken rows that it read
     * @param reason why shards failed; null when none did
     */
    record Result(int taken, int published, Set<Integer> succeeded, Set<Integer> failed, Throwable reason) {

        static final Result NOTHING = new Result(0, 0, Set.of(), Set.of(), null);
    }

    boolean somethingWaits() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return !outbox.isEmpty(connection);
        }
    }

    Result run(Collection<Integer> shards) throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return run(connection, shards);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private Result run(Connection connection, Collection<Integer> shards) throws SQLException, InterruptedException {
        List<OutboxRow> rows = outbox.take(connection, shards, settings.relay().batch());
        if (rows.isEmpty()) {
            return Result.NOTHING;
        }
        Sending sending = new Sending(producer.get(), row -> CloudEvent.of(row, settings.topic(), service));
        sending.send(rows);
        if (!sending.acknowledged().isEmpty()) {
            outbox.delete(connection, sending.acknowledged());
            connection.commit();
        }
        return new Result(
                rows.size(), sending.acknowledged().size(), sending.succeeded(), sending.failed(), sending.reason());
    }
}
