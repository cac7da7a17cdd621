package dev.tandem.journal.consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Tells a failure of the database, which passes, from a failure of the event, which stays. */
@ApplicationScoped
class DatabaseHealth {

    private static final Logger LOG = Logger.getLogger(DatabaseHealth.class);

    /**
     * SQLState classes of what passes: 08 connection, 25 read-only (a fail-over), 40 deadlock and serialisation, 53 no
     * resources, 55 lock not available, 57 operator (restart), 58 input and output.
     */
    private static final Set<String> PASSING = Set.of("08", "25", "40", "53", "55", "57", "58");

    private static final int DEEPEST = 20;

    private final DataSource database;

    @Inject
    DatabaseHealth(DataSource database) {
        this.database = database;
    }

    /** Whether trying again later may help whatever the event says. */
    boolean isToBlame(Throwable failure) {
        return passes(failure, 0) || !answers();
    }

    private static boolean passes(Throwable failure, int depth) {
        if (failure == null || depth > DEEPEST) {
            return false;
        }
        if (failure instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().length() == 5
                && PASSING.contains(sql.getSQLState().substring(0, 2))) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (passes(suppressed, depth + 1)) {
                return true;
            }
        }
        return passes(failure.getCause(), depth + 1);
    }

    private boolean answers() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("select 1")) {
            return statement.execute();
        } catch (SQLException away) {
            LOG.debug("The database does not answer", away);
            return false;
        }
    }
}
