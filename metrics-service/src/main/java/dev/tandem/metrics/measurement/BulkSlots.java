package dev.tandem.metrics.measurement;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many bulks may be under way at once. Each holds connections for as long as its client takes to send the body, so
 * without a bound slow clients could keep everybody else from the database.
 */
@ApplicationScoped
public class BulkSlots {

    private static final String RETRY_AFTER_SECONDS = "5";

    private final Semaphore free;

    BulkSlots(@ConfigProperty(name = "tandem.metrics.bulks-at-once", defaultValue = "8") int atOnce) {
        free = new Semaphore(atOnce);
    }

    /**
     * Takes a place, to be given back.
     *
     * @throws ProblemException UNAVAILABLE (503) with Retry-After when all are taken
     */
    public void take() {
        if (!free.tryAcquire()) {
            throw new ProblemException(Problems.UNAVAILABLE, "Too many bulks are under way.")
                    .withHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
    }

    public void giveBack() {
        free.release();
    }
}
