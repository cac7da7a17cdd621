package dev.tandem.journal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.common.utils.Utils;

/**
 * Spreads aggregates over the partitions of a topic. The shard of the outbox is the partition of the topic, by the hash
 * that Kafka's own partitioner uses, so that a record sent by key alone lands in the same place.
 */
public final class Shards {

    /** Partitions of every topic of events. It is part of the stored data: it cannot change once events are written. */
    public static final int COUNT = 12;

    private Shards() {}

    public static int of(UUID aggregateId) {
        byte[] key = aggregateId.toString().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % COUNT;
    }
}
