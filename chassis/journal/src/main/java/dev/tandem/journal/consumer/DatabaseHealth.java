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

    /** SQLState classes of what passes: connection, deadlock and serialisation, no resources, input and output. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "58");

    /** Single states of what passes: read-only (a fail-over), lock not available, shutdown, crash, start, idle session. */
    private static final Set<String> PASSING_STATES = Set.of("25006", "55P03", "57P01", "57P02", "57P03", "57P05");

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
        if (failure instanceof SQLException sql && passes(sql.getSQLState())) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (passes(suppressed, depth + 1)) {
                return true;
            }
        }
        return passes(failure.getCause(), depth + 1);
    }

    private static boolean passes(String state) {
        return state != null
                && state.length() == 5
                && (PASSING_CLASSES.contains(state.substring(0, 2)) || PASSING_STATES.contains(state));
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
