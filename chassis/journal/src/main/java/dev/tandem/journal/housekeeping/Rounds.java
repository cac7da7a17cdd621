package dev.tandem.journal.housekeeping;

import dev.tandem.journal.relay.Outage;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Work that is done again and again on a thread of its own. A round that fails is tried again with the next one. */
public final class Rounds {

    private final ScheduledExecutorService thread;

    private Rounds(ScheduledExecutorService thread) {
        this.thread = thread;
    }

    /** One round; what it throws is logged once until a round works again. */
    @FunctionalInterface
    public interface Round {
        void run() throws Exception;
    }

    /**
     * Starts the rounds.
     *
     * @param what the subject of the sentence in the log when rounds fail, such as {@code Measuring the outbox}
     * @param every from the end of one to the start of the next; nothing is started when it is zero
     */
    public static Rounds start(String threadName, String what, Duration every, Round round) {
        ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread made = new Thread(work, threadName);
            made.setDaemon(true);
            return made;
        });
        if (!every.isZero()) {
            Outage outage = new Outage(Logger.getLogger(Rounds.class), what);
            long millis = every.toMillis();
            var unused =
                    thread.scheduleWithFixedDelay(() -> once(round, outage), millis, millis, TimeUnit.MILLISECONDS);
        }
        return new Rounds(thread);
    }

    public void stop() {
        thread.shutdownNow();
    }

    private static void once(Round round, Outage outage) {
        try {
            round.run();
            outage.ended();
        } catch (Exception failed) {
            outage.began(failed);
        }
    }
}
