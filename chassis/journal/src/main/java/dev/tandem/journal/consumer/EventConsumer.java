package dev.tandem.journal.consumer;

import dev.tandem.journal.JournalSettings;
import dev.tandem.journal.relay.KafkaClients;
import dev.tandem.journal.relay.Outage;
import dev.tandem.journal.relay.Topics;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jboss.logging.Logger;

/**
 * The thread that hears the events of other services. Offsets are committed after the transaction, so an event may come
 * twice, never not at all; the guards make the second time harmless. That also holds when another replica takes a partition
 * over in the middle.
 */
@ApplicationScoped
public class EventConsumer {

    private static final Logger LOG = Logger.getLogger(EventConsumer.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration LAST_BATCH = Duration.ofSeconds(5);

    private final Projections projections;
    private final KafkaClients clients;
    private final Topics topics;
    private final BatchHandler handler;
    private final ConsumerMeters meters;
    private final JournalSettings settings;
    private final Outage kafka = new Outage(LOG, "Hearing other services' events from Kafka");
    private volatile boolean running;
    private volatile KafkaConsumer<byte[], byte[]> consumer;
    private Thread thread;

    @Inject
    EventConsumer(
            Projections projections,
            KafkaClients clients,
            Topics topics,
            BatchHandler handler,
            ConsumerMeters meters,
            JournalSettings settings) {
        this.projections = projections;
        this.clients = clients;
        this.topics = topics;
        this.handler = handler;
        this.meters = meters;
        this.settings = settings;
    }

    void onStart(@Observes StartupEvent started) {
        if (settings.consumer().enabled() && !projections.topics().isEmpty()) {
            running = true;
            thread = new Thread(this::run, "tandem-consumer");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void onStop(@Observes ShutdownEvent stopping) throws InterruptedException {
        if (thread == null) {
            return;
        }
        running = false;
        KafkaConsumer<byte[], byte[]> polling = consumer;
        if (polling != null) {
            polling.wakeup();
        }
        thread.join(LAST_BATCH.toMillis());
        thread.interrupt();
        thread.join(LAST_BATCH.toMillis());
    }

    private void run() {
        Backoff backoff = new Backoff(settings.consumer());
        try {
            while (running) {
                try {
                    hear();
                } catch (WakeupException stopped) {
                    LOG.debug("The consumer was woken to stop", stopped);
                } catch (InterruptException stopped) {
                    throw stopped;
                } catch (RuntimeException failed) {
                    kafka.began(failed);
                    backoff.pause();
                }
            }
        } catch (InterruptedException | InterruptException stopped) {
            LOG.debug("The consumer was interrupted", stopped);
        }
    }

    private void hear() throws InterruptedException {
        topics.ensure(projections.topics());
        try (KafkaConsumer<byte[], byte[]> opened = clients.consumer()) {
            consumer = opened;
            opened.subscribe(projections.topics());
            while (running) {
                ConsumerRecords<byte[], byte[]> polled = opened.poll(POLL);
                kafka.ended();
                meters.lag(lag(opened) + polled.count());
                if (!polled.isEmpty()) {
                    handler.handle(polled);
                    commit(opened);
                    meters.lag(lag(opened));
                }
            }
        } finally {
            consumer = null;
        }
    }

    private static void commit(KafkaConsumer<byte[], byte[]> opened) {
        try {
            opened.commitSync();
        } catch (WakeupException stopping) {
            opened.commitSync();
            throw stopping;
        } catch (InterruptException stopping) {
            throw stopping;
        } catch (KafkaException notNow) {
            // Another replica has the partitions, or Kafka is away: what comes again is left out by the guards.
            LOG.debug("The offsets were not committed", notNow);
        }
    }

    private static long lag(KafkaConsumer<byte[], byte[]> opened) {
        long lag = 0;
        for (TopicPartition partition : opened.assignment()) {
            lag += opened.currentLag(partition).orElse(0);
        }
        return lag;
    }
}
