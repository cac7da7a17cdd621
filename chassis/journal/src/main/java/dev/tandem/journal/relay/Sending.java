package dev.tandem.journal.relay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Sends rows in waves. A wave has one row of each aggregate; the next one starts when all of it is acknowledged. So an
 * aggregate's second event is never in Kafka before its first, even when a send fails for good and later ones succeed.
 */
final class Sending {

    private final Producer<byte[], byte[]> producer;
    private final Function<OutboxRow, ProducerRecord<byte[], byte[]>> toRecord;
    private final List<Long> acknowledged = new ArrayList<>();
    private final Set<Integer> succeeded = new HashSet<>();
    private final Set<Integer> failed = new HashSet<>();
    private Throwable reason;
    private boolean away;

    Sending(Producer<byte[], byte[]> producer, Function<OutboxRow, ProducerRecord<byte[], byte[]>> toRecord) {
        this.producer = producer;
        this.toRecord = toRecord;
    }

    private record Pending(OutboxRow row, Future<RecordMetadata> ack) {}

    /** Sends and awaits all. After a failure nothing more of the same shard counts as acknowledged. */
    void send(List<OutboxRow> rows) throws InterruptedException {
        List<OutboxRow> rest = rows;
        while (!rest.isEmpty()) {
            List<OutboxRow> later = new ArrayList<>();
            List<Pending> wave = new ArrayList<>();
            Set<UUID> aggregates = new HashSet<>();
            for (OutboxRow row : rest) {
                if (away) {
                    failed.add(row.shard());
                } else if (!failed.contains(row.shard())) {
                    if (aggregates.add(row.aggregateId())) {
                        wave.add(start(row));
                    } else {
                        later.add(row);
                    }
                }
            }
            producer.flush();
            for (Pending pending : wave) {
                await(pending);
            }
            rest = later;
        }
        succeeded.removeAll(failed);
    }

    List<Long> acknowledged() {
        return acknowledged;
    }

    /** Shards of which all rows were acknowledged. */
    Set<Integer> succeeded() {
        return succeeded;
    }

    Set<Integer> failed() {
        return failed;
    }

    /** The first failure's; null when there was none. */
    Throwable reason() {
        return reason;
    }

    private Pending start(OutboxRow row) throws InterruptedException {
        Pending pending = new Pending(row, producer.send(toRecord.apply(row)));
        if (pending.ack().isDone()) {
            // Only without metadata does a send time out at once: every other one would block as long again.
            away = failure(pending) instanceof TimeoutException;
        }
        return pending;
    }

    private void await(Pending pending) throws InterruptedException {
        int shard = pending.row().shard();
        Throwable failure = failure(pending);
        if (failure != null) {
            failed.add(shard);
            reason = reason == null ? failure : reason;
        } else if (!failed.contains(shard)) {
            succeeded.add(shard);
            acknowledged.add(pending.row().position());
        }
    }

    private static Throwable failure(Pending pending) throws InterruptedException {
        try {
            pending.ack().get();
            return null;
        } catch (ExecutionException failed) {
            return failed.getCause();
        }
    }
}
