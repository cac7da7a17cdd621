package dev.tandem.http.problem;

import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells what passes by itself (a database that is away, requests that got into each other's way) from a fault of ours. */
final class Outage {

    /** SQLSTATE: connection exceptions, too many connections, shut down by the operator, starting up. */
    private static final Pattern AWAY = Pattern.compile("08...|53300|57P0[123]");

    /** SQLSTATE: deadlock found, or not serialisable; the transaction was rolled back for another. */
    private static final Pattern CROSSED = Pattern.compile("40P01|40001");

    private Outage() {}

    /** What to tell the client; null when it is something else. */
    static String behind(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState() == null ? "" : sql.getSQLState();
                if (AWAY.matcher(state).matches() || poolIsEmpty(sql)) {
                    return "The database cannot be reached now.";
                }
                if (CROSSED.matcher(state).matches()) {
                    return "Another request changed the same things at the same time.";
                }
            }
        }
        return null;
    }

    /** The connection pool says it in words only. */
    private static boolean poolIsEmpty(SQLException sql) {
        return sql.getMessage() != null
                && sql.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
