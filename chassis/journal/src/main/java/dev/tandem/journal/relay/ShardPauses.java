package dev.tandem.journal.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Leaves a shard alone for a while after its sends failed, twice as long each time, so that neither a Kafka that is away is
 * asked all the time nor one bad partition stops the others. Times are readings of {@link System#nanoTime()}.
 */
final class ShardPauses {

    private static final long FIRST = Duration.ofMillis(100).toNanos();

    private final long longest;
    private final long[] pause;
    private final long[] until;

    ShardPauses(int shards, Duration longest) {
        this.longest = longest.toNanos();
        this.pause = new long[shards];
        this.until = new long[shards];
    }

    /** The shards that may be tried now. */
    List<Integer> open(long now) {
        List<Integer> open = new ArrayList<>(pause.length);
        for (int shard = 0; shard < pause.length; shard++) {
            if (pause[shard] == 0 || now - until[shard] >= 0) {
                open.add(shard);
            }
        }
        return open;
    }

    void failed(Collection<Integer> shards, long now) {
        for (int shard : shards) {
            pause[shard] = pause[shard] == 0 ? FIRST : Math.min(longest, pause[shard] * 2);
            until[shard] = now + pause[shard];
        }
    }

    void succeeded(Collection<Integer> shards) {
        for (int shard : shards) {
            pause[shard] = 0;
        }
    }

    boolean none() {
        return Arrays.stream(pause).allMatch(length -> length == 0);
    }
}
