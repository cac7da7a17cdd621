package dev.tandem.initiatives.bulk;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import java.sql.SQLException;
import java.util.Set;

/** Another request took an external reference between this load's look and its write. Beginning again finds it. */
final class Crossing extends ProblemException {

    private static final long serialVersionUID = 1L;

    /** What PostgreSQL says of transactions that it ends because of each other. */
    private static final Set<String> DEADLOCK_OR_SERIALIZATION = Set.of("40P01", "40001");

    Crossing() {
        super(
                Problems.CONFLICT,
                "Another request took one of the external references in the meantime. Send the load again.");
    }

    /** Whether a load was ended by another one. */
    static boolean endedBy(Throwable ended) {
        for (Throwable cause = ended; cause != null; cause = cause.getCause()) {
            if (cause instanceof Crossing
                    || (cause instanceof SQLException sql && DEADLOCK_OR_SERIALIZATION.contains(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
