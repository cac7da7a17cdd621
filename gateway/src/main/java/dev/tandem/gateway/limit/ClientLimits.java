package dev.tandem.gateway.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How many requests each client may make: a token bucket for each subject, shared by all event loops of this gateway. A
 * client that rested may spend the whole bucket at once and then as many a second as flow back into it.
 */
public final class ClientLimits {

    private final int burst;
    private final int perSecond;
    private final TimeMeter time;
    private final String policy;
    private final Cache<String, Bucket> buckets;

    /**
     * Limits for all clients.
     *
     * @param burst how many requests a client may make at once after a rest
     * @param perSecond how many it gets back each second; 0 for no limit
     * @param time what time it is, in nanoseconds
     */
    public ClientLimits(int burst, int perSecond, TimeMeter time) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.time = time;
        int window = perSecond == 0 ? 0 : (burst + perSecond - 1) / perSecond;
        this.policy = "\"client\";q=" + burst + ";w=" + window;
        // A bucket that nobody took from for so long is full again: a new one is the same.
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(Duration.ofSeconds(window))
                .ticker(time::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    /** Whether there are limits at all. */
    public boolean any() {
        return perSecond > 0;
    }

    /** Takes one request of a client out of its bucket. */
    public Allowance take(String client) {
        ConsumptionProbe probe = buckets.get(client, unknown -> bucket()).tryConsumeAndReturnRemaining(1);
        return new Allowance(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    /** The policy as the header {@code RateLimit-Policy} says it: the quota, and the seconds in which it comes back. */
    public String policy() {
        return policy;
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(burst).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }

    private static long seconds(long nanos) {
        return TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1);
    }

    /**
     * What a client may do.
     *
     * @param granted whether this request is within its limit
     * @param remaining how many more it may make now
     * @param fullAfter seconds until it may make all of them again
     * @param retryAfter seconds until it may make the next one; 0 when this one was granted
     */
    public record Allowance(boolean granted, long remaining, long fullAfter, long retryAfter) {

        /** As the header {@code RateLimit} says it. */
        public String header() {
            return "\"client\";r=" + remaining + ";t=" + fullAfter;
        }
    }
}
