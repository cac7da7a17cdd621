package dev.tandem.webhooks.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the dispatcher when this replica has committed something to send. Ringing twice is ringing once. */
@ApplicationScoped
class DispatchBell {

    private final Semaphore rung = new Semaphore(0);

    /** Something was queued, in the present transaction. */
    record Queued() {}

    void onQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) Queued queued) {
        ring();
    }

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    void await(Duration longest) throws InterruptedException {
        if (rung.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            rung.drainPermits();
        }
    }
}
