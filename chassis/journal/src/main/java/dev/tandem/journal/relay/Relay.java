package dev.tandem.journal.relay;

import dev.tandem.journal.JournalSettings;
import dev.tandem.journal.Shards;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * The thread that publishes this replica's and other replicas' events. It is woken after each commit of this replica and
 * looks for rows of others in growing intervals. Neither Kafka nor the database being away ends it.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration LAST_ROUND = Duration.ofSeconds(5);

    private final RelayRound round;
    private final RelayBell bell;
    private final Topics topics;
    private final EventProducer producer;
    private final JournalSettings settings;
    private final Counter published;
    private final ShardPauses pauses;
    private final Outage kafka = new Outage(LOG, "Publishing to Kafka");
    private final Outage database = new Outage(LOG, "Reading the outbox");
    private volatile boolean running;
    private boolean topicIsThere;
    private Thread thread;

    @Inject
    Relay(
            RelayRound round,
            RelayBell bell,
            Topics topics,
            EventProducer producer,
            JournalSettings settings,
            MeterRegistry meters) {
        this.round = round;
        this.bell = bell;
        this.topics = topics;
        this.producer = producer;
        this.settings = settings;
        this.pauses = new ShardPauses(Shards.COUNT, settings.relay().longestBackoff());
        this.published = Counter.builder("tandem.events.published")
                .description("Events that Kafka has acknowledged")
                .register(meters);
    }

    void onStart(@Observes StartupEvent started) {
        if (settings.relay().enabled()) {
            running = true;
            thread = new Thread(this::publish, "tandem-relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void onStop(@Observes ShutdownEvent stopping) throws InterruptedException {
        if (thread != null) {
            running = false;
            bell.ring();
            thread.join(LAST_ROUND.toMillis());
            thread.interrupt();
            thread.join(LAST_ROUND.toMillis());
        }
        producer.close(Duration.ofSeconds(1));
    }

    private void publish() {
        RelayPace pace = new RelayPace(settings.relay());
        try {
            while (running) {
                bell.await(pace.next(step()));
            }
        } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException stopped) {
            LOG.debug("The relay was interrupted", stopped);
        }
    }

    private RelayPace.Outcome step() throws InterruptedException {
        try {
            if (!topicIsThere) {
                topics.ensure(List.of(settings.topic()));
                topicIsThere = true;
                kafka.ended();
            }
            RelayPace.Outcome outcome = publishOnce();
            database.ended();
            return outcome;
        } catch (SQLException | RuntimeException failed) {
            if (failed instanceof org.apache.kafka.common.errors.InterruptException) {
                throw (RuntimeException) failed;
            }
            (failed instanceof KafkaException ? kafka : database).began(failed);
            return RelayPace.Outcome.FAILED;
        }
    }

    private RelayPace.Outcome publishOnce() throws SQLException, InterruptedException {
        List<Integer> open = pauses.open(System.nanoTime());
        if (open.isEmpty() || !round.somethingWaits()) {
            return RelayPace.Outcome.IDLE;
        }
        RelayRound.Result result = round.run(open);
        published.increment(result.published());
        pauses.succeeded(result.succeeded());
        pauses.failed(result.failed(), System.nanoTime());
        if (result.reason() != null) {
            kafka.began(result.reason());
        } else if (pauses.none()) {
            kafka.ended();
        }
        return result.published() > 0 ? RelayPace.Outcome.PUBLISHED : RelayPace.Outcome.IDLE;
    }
}
