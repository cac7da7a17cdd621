package dev.tandem.initiatives.clockevent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.quarkus.TandemBackends;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(value = TandemBackends.class, scope = TestResourceScope.GLOBAL)
class ClockEventsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 31);

    @Inject
    ClockEvents clockEvents;

    @Test
    void aRuleIsToldOnceForADueDateAndAnewForAnother() {
        UUID id = UUID.randomUUID();

        assertTrue(first(id, "breached", DUE));
        assertFalse(first(id, "breached", DUE));
        assertTrue(first(id, "at-risk", DUE));
        assertTrue(first(id, "breached", DUE.plusDays(1)));
        assertTrue(first(UUID.randomUUID(), "breached", DUE));
    }

    @Test
    void whatWasRolledBackWasNotTold() {
        UUID id = UUID.randomUUID();
        QuarkusTransaction.begin();
        assertTrue(clockEvents.first("thing", id, "breached", DUE));
        QuarkusTransaction.rollback();

        assertTrue(first(id, "breached", DUE));
    }

    @Test
    void ofManyWhoLookAtTheSameTimeOneTells() throws Exception {
        UUID id = UUID.randomUUID();
        int replicas = 8;
        CountDownLatch together = new CountDownLatch(replicas);
        ExecutorService threads = Executors.newFixedThreadPool(replicas);
        try {
            List<Future<Boolean>> told = new ArrayList<>();
            for (int i = 0; i < replicas; i++) {
                told.add(threads.submit(() -> {
                    together.countDown();
                    together.await(10, TimeUnit.SECONDS);
                    return first(id, "breached", DUE);
                }));
            }
            int tellers = 0;
            for (Future<Boolean> one : told) {
                tellers += one.get(20, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertEquals(1, tellers);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void nothingIsTakenOutsideOfATransaction() {
        assertThrows(RuntimeException.class, () -> clockEvents.first("thing", UUID.randomUUID(), "breached", DUE));
    }

    private boolean first(UUID id, String rule, LocalDate dueOn) {
        return QuarkusTransaction.requiringNew().call(() -> clockEvents.first("thing", id, rule, dueOn));
    }
}
