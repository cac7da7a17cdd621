package dev.tandem.gateway.feed;

import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.common.errors.InterruptException;
import org.jboss.logging.Logger;

/**
 * The one thread that hears all events of all topics as they come and puts them into the ring. When it begins, it reads the
 * newest ones again, so that whoever was there before a restart finds the place.
 */
final class Tail extends Thread {

    private static final Logger LOG = Logger.getLogger(Tail.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LAST_LOOK = Duration.ofSeconds(2);
    private static final Duration PROBE = Duration.ofSeconds(1);
    private static final LogReader.Limits A_GOOD_PIECE = new LogReader.Limits(1_000, 4 << 20, 10_000);

    private final KafkaConsumers consumers;
    private final FeedSettings settings;
    private final Runnable news;
    private volatile Heard heard;
    private volatile boolean reachable;
    private boolean toldOutage;
    private volatile boolean running = true;

    /**
     * What was heard up to now.
     *
     * @param ring the newest events; another ring once topics were replaced
     * @param oldest the oldest events that are kept
     */
    record Heard(Ring ring, Position oldest) {}

    /**
     * A tail that is not started yet.
     *
     * @param news told when there may be something new
     */
    Tail(KafkaConsumers consumers, FeedSettings settings, Runnable news) {
        super("gateway-feed-tail");
        setDaemon(true);
        this.consumers = consumers;
        this.settings = settings;
        this.news = news;
    }

    /** What was heard; null while Kafka has never been reached. */
    Heard heard() {
        return heard;
    }

    /** Whether Kafka answered a moment ago. */
    boolean isReachable() {
        return reachable;
    }

    @Override
    public void run() {
        try {
            while (running) {
                try {
                    hear();
                } catch (InterruptException stopped) {
                    throw stopped;
                } catch (RuntimeException failed) {
                    tellOutage(failed);
                    Thread.sleep(PAUSE.toMillis());
                }
            }
        } catch (InterruptedException | InterruptException stopped) {
            LOG.debug("Hearing events was stopped", stopped);
        } finally {
            reachable = false;
        }
    }

    private void hear() throws InterruptedException {
        Partitions partitions = consumers.partitions();
        try (LogReader log = new LogReader(consumers.consumer(getName()), partitions)) {
            Position oldest = log.oldest();
            boolean goesOn = heard != null && mayGoOn(log, heard.ring().extent().reached(), oldest);
            Ring ring = goesOn ? heard.ring() : begin(log, oldest);
            // With one more partition every position is of other ones: all begin anew.
            while (running && log.isWhole()) {
                isThere(new Heard(ring, oldest));
                follow(log, ring);
                oldest = log.oldest();
            }
        }
    }

    private static boolean mayGoOn(LogReader log, Position reached, Position oldest) {
        return log.partitions().know(reached)
                && reached.covers(oldest)
                && log.newest().covers(reached);
    }

    /** The ring is shown when all that there is by now is in it, so that its end is now. */
    private Ring begin(LogReader log, Position oldest) {
        Partitions partitions = log.partitions();
        Position newest = log.newest();
        long back = Math.max(1, settings.recentEvents() / partitions.count());
        long[] next = new long[partitions.count()];
        Arrays.setAll(next, one -> Math.max(oldest.next(one), newest.next(one) - back));
        Position start = new Position(partitions.mark(), next);
        Ring begun = new Ring(partitions, start, settings.recentEvents(), settings.recentBytes());
        try {
            while (!begun.extent().reached().covers(newest)) {
                put(log.read(begun.extent().reached(), newest, event -> true, A_GOOD_PIECE), begun);
            }
        } catch (Gone deleted) {
            throw new IllegalStateException("The newest events were deleted while they were read", deleted);
        }
        return begun;
    }

    private static void put(LogReader.Chunk chunk, Ring ring) {
        chunk.found().forEach(found -> ring.add(found.event(), found.json()));
        ring.reached(chunk.reached());
    }

    /** For a while; then it is time to ask Kafka something, since its consumer says nothing when Kafka is away. */
    private void follow(LogReader log, Ring ring) {
        long until = System.nanoTime() + PROBE.toNanos();
        while (running && until - System.nanoTime() > 0) {
            LogReader.Chunk chunk = log.follow(ring.extent().reached());
            put(chunk, ring);
            if (!chunk.found().isEmpty()) {
                news.run();
            }
        }
    }

    private void isThere(Heard now) {
        boolean back = !reachable || heard == null || heard.ring() != now.ring();
        heard = now;
        reachable = true;
        if (back) {
            news.run();
        }
        if (toldOutage) {
            toldOutage = false;
            LOG.info("The event feed hears Kafka again");
        }
    }

    private void tellOutage(RuntimeException why) {
        reachable = false;
        if (!toldOutage) {
            toldOutage = true;
            LOG.warnf("The event feed does not hear Kafka (%s); everything else goes on", why.getMessage());
        }
    }

    void close() throws InterruptedException {
        running = false;
        // It looks twice a second whether it is to go on; only what hangs is interrupted.
        join(LAST_LOOK.toMillis());
        interrupt();
        join(KafkaConsumers.PATIENCE.toMillis());
    }
}
