package dev.tandem.journal.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;

/** The one producer of this service. It is made when first needed, since its making fails without a Kafka to resolve. */
@ApplicationScoped
public class EventProducer {

    private final KafkaClients clients;
    private KafkaProducer<byte[], byte[]> producer;

    @Inject
    EventProducer(KafkaClients clients) {
        this.clients = clients;
    }

    /**
     * The producer; safe for all threads.
     *
     * @throws org.apache.kafka.common.KafkaException when it cannot be made now
     */
    public synchronized Producer<byte[], byte[]> get() {
        if (producer == null) {
            producer = clients.producer();
        }
        return producer;
    }

    synchronized void close(Duration wait) {
        if (producer != null) {
            producer.close(wait);
            producer = null;
        }
    }
}
