package dev.tandem.journal.consumer;

import dev.tandem.journal.JournalSettings;
import dev.tandem.journal.relay.Outage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * Takes what was polled to its end: applied together, else one by one, else put aside. It waits for the database and for
 * Kafka as long as they are away; only an event that fails by itself becomes a dead letter.
 */
@ApplicationScoped
class BatchHandler {

    private static final Logger LOG = Logger.getLogger(BatchHandler.class);

    private final RecordReader reader;
    private final Inbox inbox;
    private final DatabaseHealth health;
    private final DeadLetters deadLetters;
    private final JournalSettings.Consumer settings;
    private final Outage database = new Outage(LOG, "Writing projections");
    private final Outage kafka = new Outage(LOG, "Putting dead letters aside");

    @Inject
    BatchHandler(
            RecordReader reader,
            Inbox inbox,
            DatabaseHealth health,
            DeadLetters deadLetters,
            JournalSettings settings) {
        this.reader = reader;
        this.inbox = inbox;
        this.health = health;
        this.deadLetters = deadLetters;
        this.settings = settings.consumer();
    }

    private record Read(ConsumerRecord<byte[], byte[]> received, Incoming incoming) {}

    void handle(Iterable<ConsumerRecord<byte[], byte[]>> polled) throws InterruptedException {
        List<Read> readable = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> received : polled) {
            try {
                readable.add(new Read(received, reader.read(received)));
            } catch (UnreadableRecord poison) {
                putAside(received, poison);
            }
        }
        if (readable.isEmpty()) {
            return;
        }
        try {
            applyWhenPossible(readable.stream().map(Read::incoming).toList());
        } catch (RuntimeException oneOfThem) {
            LOG.debug("A batch failed and is tried one by one", oneOfThem);
            for (Read read : readable) {
                applyAlone(read);
            }
        }
    }

    private void applyAlone(Read read) throws InterruptedException {
        Backoff backoff = new Backoff(settings);
        for (int attempt = 1; ; attempt++) {
            try {
                applyWhenPossible(List.of(read.incoming()));
                return;
            } catch (RuntimeException failed) {
                if (attempt >= settings.attempts()) {
                    putAside(read.received(), failed);
                    return;
                }
                backoff.pause();
            }
        }
    }

    private void applyWhenPossible(List<Incoming> events) throws InterruptedException {
        Backoff backoff = new Backoff(settings);
        while (true) {
            try {
                inbox.apply(events);
                database.ended();
                return;
            } catch (RuntimeException failed) {
                if (!health.isToBlame(failed)) {
                    throw failed;
                }
                database.began(failed);
                backoff.pause();
            }
        }
    }

    private void putAside(ConsumerRecord<byte[], byte[]> received, Throwable reason) throws InterruptedException {
        Backoff backoff = new Backoff(settings);
        while (true) {
            try {
                deadLetters.put(received, reason);
                kafka.ended();
                LOG.errorf(
                        reason,
                        "The record %s-%d@%d became a dead letter",
                        received.topic(),
                        received.partition(),
                        received.offset());
                return;
            } catch (KafkaException away) {
                kafka.began(away);
                backoff.pause();
            }
        }
    }
}
