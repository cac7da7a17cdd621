package dev.tandem.gateway.feed;

import dev.tandem.events.EventJson;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads all partitions as one log: each in its own order, all together in the order of time as far as they are there. Whoever
 * goes on where the last one ended gets what was fetched already. Confined to one thread.
 */
final class LogReader implements AutoCloseable {

    /** Clocks of services differ, and an event is sent after it happened; what is too early is left out by its own time. */
    private static final Duration EARLIER = Duration.ofMinutes(5);

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

    private static final int NONE_LEFT = -1;
    private static final int NOT_FETCHED = -2;

    /** A record that was fetched and not looked at yet, and by what time it is put in order. */
    private record Fetched(ConsumerRecord<byte[], byte[]> record, Event event, Instant time) {}

    /** An event that was wanted. */
    record Found(Event event, Position after, Buffer json) {}

    /**
     * A part of the log.
     *
     * @param reached how far it was read, which may be further than the last event found
     */
    record Chunk(List<Found> found, Position reached) {

        Chunk {
            found = List.copyOf(found);
        }
    }

    /**
     * How much one chunk may be.
     *
     * @param events at most
     * @param bytes of events after which it ends
     * @param records how many are looked at, wanted or not
     */
    record Limits(int events, long bytes, int records) {}

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Partitions partitions;
    private final List<Deque<Fetched>> fetched = new ArrayList<>();
    private Position at;

    LogReader(KafkaConsumer<byte[], byte[]> consumer, Partitions partitions) {
        this.consumer = consumer;
        this.partitions = partitions;
        consumer.assign(partitions.all());
        for (int partition = 0; partition < partitions.count(); partition++) {
            fetched.add(new ArrayDeque<>());
        }
    }

    Partitions partitions() {
        return partitions;
    }

    /** Whether its topics still have the partitions that are read, as far as Kafka's client has heard. */
    boolean isWhole() {
        return partitions.topics().stream()
                .allMatch(topic -> consumer.partitionsFor(topic).size() == partitions.count(topic));
    }

    /** The oldest that is kept. */
    Position oldest() {
        return partitions.at(consumer.beginningOffsets(partitions.all()));
    }

    /** What comes next. */
    Position newest() {
        return partitions.at(consumer.endOffsets(partitions.all()));
    }

    /** A place before everything that happened since an instant. */
    Position at(Instant instant) {
        Map<TopicPartition, Long> times = new HashMap<>();
        long millis = Math.max(0, instant.minus(EARLIER).toEpochMilli());
        partitions.all().forEach(partition -> times.put(partition, millis));
        Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
        Map<TopicPartition, Long> offsets = new HashMap<>(consumer.endOffsets(partitions.all()));
        found.forEach((partition, place) -> {
            if (place != null) {
                offsets.put(partition, place.offset());
            }
        });
        return partitions.at(offsets);
    }

    /**
     * Reads on from a position, as far as another one, the limits or a second of time allow.
     *
     * @throws Gone when there is no such position any more
     * @throws TimeoutException when Kafka gives nothing
     */
    Chunk read(Position from, Position until, Predicate<Event> wanted, Limits limits) throws Gone {
        if (!partitions.know(from) || (!until.covers(from) && !newest().covers(from))) {
            throw new Gone();
        }
        try {
            goTo(from);
            return readOn(until, wanted, limits);
        } catch (OffsetOutOfRangeException deleted) {
            at = null;
            throw new Gone();
        }
    }

    private void goTo(Position from) {
        if (from.equals(at)) {
            return;
        }
        at = null;
        fetched.forEach(Deque::clear);
        for (int partition = 0; partition < partitions.count(); partition++) {
            consumer.seek(partitions.all().get(partition), from.next(partition));
        }
        at = from;
    }

    private Chunk readOn(Position until, Predicate<Event> wanted, Limits limits) {
        List<Found> found = new ArrayList<>();
        long bytes = 0;
        int records = 0;
        long began = System.nanoTime();
        while (found.size() < limits.events() && bytes < limits.bytes() && records < limits.records()) {
            int partition = earliest(until);
            if (partition == NONE_LEFT) {
                break;
            }
            if (partition == NOT_FETCHED) {
                Duration left = records == 0 ? KafkaConsumers.PATIENCE : LONG_ENOUGH;
                if (System.nanoTime() - began > left.toNanos()) {
                    if (records == 0) {
                        throw new TimeoutException("Kafka gave nothing in time");
                    }
                    break;
                }
                fetch(until);
                continue;
            }
            Fetched next = fetched.get(partition).remove();
            records++;
            at = at.with(partition, next.record().offset() + 1);
            byte[] json = next.event() != null && wanted.test(next.event())
                    ? EventJson.of(next.record().headers(), next.record().value())
                    : null;
            if (json != null) {
                bytes += json.length;
                found.add(new Found(next.event(), at, Buffer.buffer(json)));
            }
        }
        return new Chunk(found, at);
    }

    /** The partition whose next record is the earliest; every one that is to be read on must have one to compare. */
    private int earliest(Position until) {
        int earliest = NONE_LEFT;
        Instant time = Instant.MAX;
        for (int partition = 0; partition < fetched.size(); partition++) {
            if (at.next(partition) >= until.next(partition)) {
                continue;
            }
            Fetched head = fetched.get(partition).peek();
            if (head == null) {
                long position = consumer.position(partitions.all().get(partition));
                if (position < until.next(partition)) {
                    return NOT_FETCHED;
                }
                at = at.with(partition, position);
            } else if (head.record().offset() >= until.next(partition)) {
                at = at.with(partition, until.next(partition));
            } else if (head.time().isBefore(time)) {
                earliest = partition;
                time = head.time();
            }
        }
        return earliest;
    }

    /** Asks only for what is missing, so that what is kept here stays small. */
    private void fetch(Position until) {
        List<TopicPartition> missing = new ArrayList<>();
        List<TopicPartition> others = new ArrayList<>();
        for (int partition = 0; partition < fetched.size(); partition++) {
            boolean needed = at.next(partition) < until.next(partition)
                    && fetched.get(partition).isEmpty();
            (needed ? missing : others).add(partitions.all().get(partition));
        }
        consumer.pause(others);
        consumer.resume(missing);
        keep(POLL);
    }

    private void keep(Duration patience) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(patience)) {
            int partition = partitions.number(new TopicPartition(record.topic(), record.partition()));
            Event event = Event.of(record, partition);
            Instant time = event == null
                    ? Instant.ofEpochMilli(record.timestamp())
                    : event.attributes().time();
            fetched.get(partition).add(new Fetched(record, event, time));
        }
    }

    /**
     * Waits for what is new and reads all of it.
     *
     * @param from where to begin, the first time
     */
    Chunk follow(Position from) {
        goTo(from);
        consumer.resume(partitions.all());
        keep(POLL);
        Map<TopicPartition, Long> ends = new HashMap<>();
        partitions.all().forEach(partition -> ends.put(partition, consumer.position(partition)));
        return readOn(
                partitions.at(ends), event -> true, new Limits(Integer.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE));
    }

    @Override
    public void close() {
        consumer.close(CloseOptions.timeout(LONG_ENOUGH));
    }
}
