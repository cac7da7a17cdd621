package dev.tandem.journal.relay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the relay when this replica has committed something to publish. Ringing twice is ringing once. */
@ApplicationScoped
public class RelayBell {

    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Waits for a ring; tells whether it rang before the time was over. */
    boolean await(Duration longest) throws InterruptedException {
        boolean ringing = rung.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS);
        rung.drainPermits();
        return ringing;
    }
}
