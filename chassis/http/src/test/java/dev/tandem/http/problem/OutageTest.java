package dev.tandem.http.problem;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void databaseThatIsAwayIsAnOutage() {
        assertNotNull(Outage.behind(new SQLException("refused", "08001")));
        assertNotNull(Outage.behind(new IllegalStateException(new SQLException("terminating connection", "57P01"))));
        assertNotNull(Outage.behind(new SQLException("Sorry, acquisition timeout!")));
    }

    /** As the transaction manager tells it: the reason is suppressed, and an interceptor wraps the whole. */
    @Test
    void databaseLostAtTheCommitIsAnOutageOfWhichNobodyKnowsTheResult() {
        XAException lost = new XAException("Error trying to transactionCommit local transaction: FATAL");
        lost.initCause(new SQLException("FATAL: terminating connection", "57P01"));
        Exception rollback = new Exception("ARJUNA016053: Could not commit transaction.");
        rollback.addSuppressed(lost);
        String told = Outage.behind(new IllegalStateException("Error invoking subclass method", rollback));
        assertNotNull(told);
        assertTrue(told.contains("Idempotency-Key"), told);
    }

    @Test
    void aChainThatBitesItsTailEnds() {
        Exception one = new Exception("one");
        Exception other = new Exception("other", one);
        one.initCause(other);
        assertNull(Outage.behind(one));
    }

    @Test
    void deadlockIsAnOutage() {
        assertNotNull(Outage.behind(new IllegalStateException(new SQLException("deadlock detected", "40P01"))));
    }

    @Test
    void anyOtherFaultIsNone() {
        assertNull(Outage.behind(new SQLException("duplicate key", "23505")));
        assertNull(Outage.behind(new IllegalStateException("x")));
    }
}
