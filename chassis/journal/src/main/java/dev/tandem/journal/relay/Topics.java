package dev.tandem.journal.relay;

import dev.tandem.journal.JournalSettings;
import dev.tandem.journal.Shards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes topics that are missing, as many partitions as there are shards, kept for ever. Existing ones stay as they are. */
@ApplicationScoped
public class Topics {

    private static final Map<String, String> FOR_EVER = Map.of(
            TopicConfig.RETENTION_MS_CONFIG,
            "-1",
            TopicConfig.RETENTION_BYTES_CONFIG,
            "-1",
            TopicConfig.CLEANUP_POLICY_CONFIG,
            TopicConfig.CLEANUP_POLICY_DELETE,
            TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
            Integer.toString(KafkaClients.LARGEST_RECORD));

    private final KafkaClients clients;
    private final JournalSettings settings;

    @Inject
    Topics(KafkaClients clients, JournalSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /**
     * Makes what is missing.
     *
     * @throws KafkaException when Kafka cannot be reached or refuses
     */
    public void ensure(Collection<String> names) throws InterruptedException {
        short replicas = settings.replicationFactor();
        Optional<Short> replication = replicas < 0 ? Optional.empty() : Optional.of(replicas);
        try (Admin admin = clients.admin()) {
            Collection<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = names.stream()
                    .filter(name -> !existing.contains(name))
                    .map(name -> new NewTopic(name, Optional.of(Shards.COUNT), replication).configs(FOR_EVER))
                    .toList();
            admin.createTopics(missing).all().get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof TopicExistsException) {
                // Another replica made one of them just now; the others are looked at again.
                ensure(names);
                return;
            }
            throw new KafkaException("Topics " + names + " could not be made", failed.getCause());
        }
    }
}
