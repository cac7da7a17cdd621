package dev.tandem.metrics.measurement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;

/**
 * The locks that let bulks and arriving initiatives run side by side without losing or doubling a fact. They are taken in
 * one order by everyone: references, then sources, then cells by their keys; within a kind from low to high.
 *
 * <ul>
 *   <li>References (shared by bulks that have facts waiting for them, exclusive for an initiative that arrives with them):
 *       either the bulk sees the initiative, or the initiative sees the bulk's facts.
 *   <li>Sources (exclusive): versions of one (source, id) are made one after the other. Reading and checking a body needs
 *       no lock, only the comparison with what is stored and the storing do.
 * </ul>
 *
 * <p>Names are folded to a small number, so that a transaction needs a bounded number of locks; two names that meet by
 * chance only wait for each other.
 */
final class Locks {

    /** First key of advisory locks on references of initiatives. */
    static final int REFERENCES = 0x7461_0001;

    /** First key of advisory locks on sources. */
    static final int SOURCES = 0x7461_0002;

    private static final int FOLDS = 512;

    private final BitSet folds = new BitSet(FOLDS);

    void add(String name) {
        folds.set(fold(name));
    }

    boolean isEmpty() {
        return folds.isEmpty();
    }

    /** Takes them in order, each when nobody else has it. */
    void takeExclusively(Connection connection, int kind) throws SQLException {
        take(connection, "pg_advisory_xact_lock", kind);
    }

    /** Takes them in order, each when nobody has it exclusively. */
    void takeShared(Connection connection, int kind) throws SQLException {
        take(connection, "pg_advisory_xact_lock_shared", kind);
    }

    private void take(Connection connection, String function, int kind) throws SQLException {
        String inOrder = "SELECT " + function + "(?, fold) FROM (SELECT unnest(?::int[]) AS fold ORDER BY 1) f";
        try (PreparedStatement statement = connection.prepareStatement(inOrder)) {
            statement.setInt(1, kind);
            statement.setArray(
                    2, connection.createArrayOf("int4", folds.stream().boxed().toArray()));
            statement.execute();
        }
    }

    private static int fold(String name) {
        int hash = name.hashCode();
        return (hash ^ (hash >>> 16)) & (FOLDS - 1);
    }
}
