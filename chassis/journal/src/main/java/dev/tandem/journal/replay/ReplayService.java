package dev.tandem.journal.replay;

import dev.tandem.journal.JournalFailure;
import dev.tandem.journal.relay.RelayBell;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Puts the newest entry of every aggregate into the outbox again. */
@ApplicationScoped
class ReplayService {

    private static final String QUEUE = """
            insert into outbox (position, shard)
            select position, shard from (
                select distinct on (aggregate, aggregate_id) position, shard
                from journal order by aggregate, aggregate_id, sequence desc) as newest
            on conflict (position) do nothing
            """;

    private final DataSource database;
    private final RelayBell relay;

    @Inject
    ReplayService(DataSource database, RelayBell relay) {
        this.database = database;
        this.relay = relay;
    }

    /** Returns how many it queued; those that wait anyway are not counted. */
    long queueAll() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(QUEUE)) {
            long queued = statement.executeLargeUpdate();
            relay.ring();
            return queued;
        } catch (SQLException failed) {
            throw new JournalFailure("The replay could not be queued", failed);
        }
    }
}
