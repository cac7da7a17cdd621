package dev.tandem.gateway.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.Config;

/**
 * Makes Kafka's own clients from the settings {@code kafka.*}. Consumers belong to no group and commit nothing: how far
 * somebody has read is known by whoever reads.
 */
final class KafkaConsumers {

    /** How long Kafka may take for an answer. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int MILLIS = (int) PATIENCE.toMillis();
    private static final int BYTES_OF_A_PARTITION = 128 << 10;

    private final Config config;
    private final List<String> topics;

    KafkaConsumers(Config config, List<String> topics) {
        this.config = config;
        this.topics = List.copyOf(topics);
    }

    /** A consumer that nobody else has; whoever takes it must be one thread. */
    KafkaConsumer<byte[], byte[]> consumer(String name) {
        Map<String, Object> properties = settings(ConsumerConfig.configNames());
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, name);
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, BYTES_OF_A_PARTITION);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MILLIS);
        properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, MILLIS);
        return new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * The partitions of all topics as they are now.
     *
     * @throws KafkaException when Kafka cannot be reached, or one of the topics is not there yet
     */
    Partitions partitions() throws InterruptedException {
        Map<String, Object> properties = settings(AdminClientConfig.configNames());
        properties.put(AdminClientConfig.CLIENT_ID_CONFIG, "gateway-feed-topics");
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MILLIS);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, MILLIS);
        try (Admin admin = Admin.create(properties)) {
            return Partitions.of(admin.describeTopics(topics).allTopicNames().get());
        } catch (ExecutionException failed) {
            throw new KafkaException("The topics " + topics + " cannot be read", failed.getCause());
        }
    }

    private Map<String, Object> settings(Iterable<String> known) {
        Map<String, Object> properties = new HashMap<>();
        for (String name : known) {
            config.getOptionalValue("kafka." + name, String.class).ifPresent(value -> properties.put(name, value));
        }
        properties.putIfAbsent(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return properties;
    }
}
