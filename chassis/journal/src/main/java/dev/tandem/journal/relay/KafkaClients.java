package dev.tandem.journal.relay;

import dev.tandem.journal.JournalSettings;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes Kafka's own clients from the settings {@code kafka.*}.
 *
 * <p>They are used plainly, without reactive messaging: the relay must await acks before it marks, the consumer must commit
 * after its transaction and read bytes that may be unreadable. Both need to hold the loop in their own hands.
 */
@ApplicationScoped
public class KafkaClients {

    /** A state has at most 512 KiB; with what changed in it, before and after, a record stays below this. */
    public static final int LARGEST_RECORD = 4 * 1024 * 1024;

    private final Map<String, Object> kafka;
    private final JournalSettings settings;
    private final String service;

    @Inject
    KafkaClients(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            JournalSettings settings,
            @ConfigProperty(name = "tandem.service") String service) {
        this.kafka = kafka;
        this.settings = settings;
        this.service = service;
    }

    /** Every record is acknowledged by all in-sync replicas and never stored twice or out of order by a retry. */
    public KafkaProducer<byte[], byte[]> producer() {
        int delivery = Math.toIntExact(settings.relay().deliveryTimeout().toMillis());
        Map<String, Object> properties = settings(ProducerConfig.configNames());
        properties.put(ProducerConfig.CLIENT_ID_CONFIG, service);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, delivery);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, delivery / 2);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, delivery / 2);
        return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A member of the group that all replicas of this service form. */
    public KafkaConsumer<byte[], byte[]> consumer() {
        return consumer(service);
    }

    /** A reader of this service's dead letters; the offsets of its group say how far they were tried again. */
    public KafkaConsumer<byte[], byte[]> consumerOfDeadLetters() {
        return consumer(service + ".dead-letters");
    }

    private KafkaConsumer<byte[], byte[]> consumer(String group) {
        Map<String, Object> properties = settings(ConsumerConfig.configNames());
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, group);
        properties.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.consumer().batch());
        properties.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        properties.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 3_000);
        properties.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        properties.putIfAbsent(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Admin admin() {
        Map<String, Object> properties = settings(AdminClientConfig.configNames());
        properties.put(AdminClientConfig.CLIENT_ID_CONFIG, service + "-topics");
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        return Admin.create(properties);
    }

    private Map<String, Object> settings(Iterable<String> known) {
        Map<String, Object> properties = new HashMap<>();
        for (String name : known) {
            Object value = kafka.get(name);
            if (value != null) {
                properties.put(name, value);
            }
        }
        properties.putIfAbsent(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return properties;
    }
}
