package dev.tandem.http.problem;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.transaction.xa.XAException;

/** Tells what passes by itself (a database that is away, requests that got into each other's way) from a fault of ours. */
final class Outage {

    /** SQLSTATE: connection exceptions, too many connections, shut down by the operator, starting up. */
    private static final Pattern AWAY = Pattern.compile("08...|53300|57P0[123]");

    /** SQLSTATE: deadlock found, or not serialisable; the transaction was rolled back for another. */
    private static final Pattern CROSSED = Pattern.compile("40P01|40001");

    /** More than any honest chain of causes has. */
    private static final int MOST = 100;

    private Outage() {}

    /** What to tell the client; null when it is something else. */
    static String behind(Throwable exception) {
        List<Throwable> chain = chain(exception);
        for (Throwable cause : chain) {
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState() == null ? "" : sql.getSQLState();
                if (AWAY.matcher(state).matches() || poolIsEmpty(sql)) {
                    return chain.stream().anyMatch(Outage::isCommit)
                            ? "The database was lost while this was being stored; nobody knows whether it was."
                                    + " Repeat it with the same Idempotency-Key."
                            : "The database cannot be reached now.";
                }
                if (CROSSED.matcher(state).matches()) {
                    return "Another request changed the same things at the same time.";
                }
            }
        }
        return null;
    }

    /** Causes, and what was suppressed on the way: the transaction manager hides there why a commit failed. */
    private static List<Throwable> chain(Throwable exception) {
        List<Throwable> chain = new ArrayList<>();
        Deque<Throwable> left = new ArrayDeque<>(List.of(exception));
        while (!left.isEmpty()) {
            Throwable next = left.remove();
            if (chain.size() < MOST && chain.stream().noneMatch(known -> known == next)) {
                chain.add(next);
                if (next.getCause() != null) {
                    left.add(next.getCause());
                }
                left.addAll(List.of(next.getSuppressed()));
            }
        }
        return chain;
    }

    private static boolean isCommit(Throwable cause) {
        return cause instanceof XAException
                && String.valueOf(cause.getMessage()).contains("transactionCommit");
    }

    /** The connection pool says it in words only. */
    private static boolean poolIsEmpty(SQLException sql) {
        return sql.getMessage() != null
                && sql.getMessage().toLowerCase(Locale.ROOT).contains("acquisition timeout");
    }
}
