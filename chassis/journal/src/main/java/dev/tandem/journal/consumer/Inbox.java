package dev.tandem.journal.consumer;

import dev.tandem.journal.JournalFailure;
import dev.tandem.journal.Origins;
import dev.tandem.journal.Projection;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Applies events in a transaction of its own: the guards advance and the projections change together or not at all. */
@ApplicationScoped
class Inbox {

    private static final int LONGEST_SECONDS = 240;

    private final DataSource database;
    private final GuardTable guards;
    private final Origins origins;
    private final ConsumerMeters meters;

    @Inject
    Inbox(DataSource database, GuardTable guards, Origins origins, ConsumerMeters meters) {
        this.database = database;
        this.guards = guards;
        this.origins = origins;
        this.meters = meters;
    }

    private record Applied(List<Incoming> events, long gaps) {}

    /** Applies what is newer than what was heard before; the rest is left out. */
    void apply(List<Incoming> events) {
        Applied applied =
                QuarkusTransaction.requiringNew().timeout(LONGEST_SECONDS).call(() -> within(events));
        meters.gaps(applied.gaps());
        for (Incoming incoming : applied.events()) {
            if (incoming.isWanted()) {
                meters.applied(incoming.event().time());
            }
        }
    }

    private Applied within(List<Incoming> events) {
        List<Incoming> newer = new ArrayList<>();
        long gaps = 0;
        try (Connection connection = database.getConnection()) {
            Set<GuardKey> aggregates = new LinkedHashSet<>();
            events.forEach(event -> aggregates.add(event.aggregate()));
            Map<GuardKey, Long> heard = guards.sequences(connection, aggregates);
            int[] advanced = guards.advance(connection, events);
            for (int at = 0; at < advanced.length; at++) {
                if (advanced[at] > 0) {
                    Incoming event = events.get(at);
                    newer.add(event);
                    Long before = heard.put(event.aggregate(), event.sequence());
                    gaps += Math.max(0, event.sequence() - 1 - (before == null ? 0 : before));
                }
            }
        } catch (SQLException failed) {
            throw new JournalFailure("The guards of the projections could not be advanced", failed);
        }
        newer.forEach(this::project);
        return new Applied(newer, gaps);
    }

    private void project(Incoming incoming) {
        origins.within(incoming.by(), incoming.traceParent(), () -> {
            for (Projection projection : incoming.projections()) {
                projection.apply(incoming.event());
            }
        });
    }
}
