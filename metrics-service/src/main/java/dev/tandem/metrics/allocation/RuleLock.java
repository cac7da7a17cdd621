package dev.tandem.metrics.allocation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whoever publishes bills shares the rules; whoever changes a rule has them alone. So every bill is allocated by rules that
 * stand, and a change meets every published bill. It is taken before the locks of bills, and these before those of cells.
 */
final class RuleLock {

    private static final int KEY = 0x7461_0010;

    private RuleLock() {}

    static void share(Connection connection) throws SQLException {
        take(connection, "pg_advisory_xact_lock_shared");
    }

    static void alone(Connection connection) throws SQLException {
        take(connection, "pg_advisory_xact_lock");
    }

    private static void take(Connection connection, String function) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT " + function + "(" + KEY + ", 0)");
        }
    }
}
