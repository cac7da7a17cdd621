package dev.tandem.http.problem;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class OutageTest {

    @Test
    void databaseThatIsAwayIsAnOutage() {
        assertNotNull(Outage.behind(new SQLException("refused", "08001")));
        assertNotNull(Outage.behind(new IllegalStateException(new SQLException("terminating connection", "57P01"))));
        assertNotNull(Outage.behind(new SQLException("Sorry, acquisition timeout!")));
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
