package dev.tandem.metrics.asof;

import dev.tandem.journal.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Makes what was known at an instant the same whenever it is asked for. A write fixes its instant before it commits, so
 * it says that it is under way first: by an advisory lock of its own, which no other write ever wants. Who asks about the
 * past waits for those that are under way at that moment and for nobody else; whatever begins later is of a later instant.
 */
@ApplicationScoped
public class WritesUnderWay {

    /** The first half of the locks, which the function {@code known_since} takes too. */
    private static final int CLASS = 0x7461_0003;

    /** To be executed in the transaction of a write before it reads the clock. */
    public static final String BEGIN = "SELECT pg_advisory_xact_lock(" + CLASS + ", pg_backend_pid())";

    private static final String UNDER_WAY = """
        SELECT objid::int FROM pg_locks
        WHERE locktype = 'advisory' AND classid = %d AND objsubid = 2 AND granted AND pid <> pg_backend_pid()
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        ORDER BY objid\
        """.formatted(CLASS);

    private static final String WAIT = "SELECT pg_advisory_xact_lock_shared(" + CLASS + ", ?)";

    private final Sql sql;
    private final Clock clock;

    WritesUnderWay(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Says that the present transaction writes; to be called before it reads the clock. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin() {
        sql.list(BEGIN, row -> row);
    }

    /**
     * Waits until every write that may be of this instant or before is committed or given up. In a transaction of its own,
     * so that one that begins afterwards sees them.
     *
     * @throws dev.tandem.http.problem.ProblemException INVALID_PARAMETER when the instant is not in the past
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void awaitThoseOf(Instant at) {
        if (!at.isBefore(clock.instant().truncatedTo(ChronoUnit.MICROS))) {
            throw AsOfParameter.invalid("Must be in the past.");
        }
        List<Integer> others = sql.list(UNDER_WAY, row -> row.getInt(1));
        for (Integer other : others) {
            sql.list(WAIT, row -> row, other);
        }
    }

    /** Makes every later statement of this transaction see what was known at an instant. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void readAsOf(Instant at) {
        sql.list("SELECT set_config('tandem.as_of', ?, true)", row -> row, at.toString());
        sql.update("SET LOCAL search_path = as_of, public");
    }

    /** The same on a connection of which nobody else knows. */
    public static void readAsOf(Connection connection, Instant at) throws SQLException {
        try (PreparedStatement instant = connection.prepareStatement("SELECT set_config('tandem.as_of', ?, true)");
                Statement path = connection.createStatement()) {
            instant.setString(1, at.toString());
            instant.execute();
            path.execute("SET LOCAL search_path = as_of, public");
        }
    }
}
