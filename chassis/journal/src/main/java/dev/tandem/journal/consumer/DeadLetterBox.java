package dev.tandem.journal.consumer;

import dev.tandem.http.problem.ProblemException;
import dev.tandem.http.problem.Problems;
import dev.tandem.journal.relay.KafkaClients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The dead letters of this service that nobody has tried again yet. How far they were tried is kept as offsets of a group
 * of its own; nothing is ever deleted from the topic.
 */
@ApplicationScoped
class DeadLetterBox {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final KafkaClients clients;
    private final Projections projections;
    private final RecordReader reader;
    private final Inbox inbox;
    private final DatabaseHealth health;
    private final DeadLetters deadLetters;
    private final String service;

    @Inject
    DeadLetterBox(
            KafkaClients clients,
            Projections projections,
            RecordReader reader,
            Inbox inbox,
            DatabaseHealth health,
            DeadLetters deadLetters,
            @ConfigProperty(name = "tandem.service") String service) {
        this.clients = clients;
        this.projections = projections;
        this.reader = reader;
        this.inbox = inbox;
        this.health = health;
        this.deadLetters = deadLetters;
        this.service = service;
    }

    DeadLetterList list(int limit) {
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumerOfDeadLetters()) {
            Map<TopicPartition, Long> ends = open(consumer);
            long waiting = 0;
            for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                waiting += end.getValue() - consumer.position(end.getKey());
            }
            List<DeadLetter> listed = new ArrayList<>();
            while (listed.size() < limit && isBefore(consumer, ends)) {
                consumer.poll(POLL).forEach(letter -> listed.add(DeadLetters.view(letter, service)));
            }
            List<DeadLetter> first = listed.size() > limit ? listed.subList(0, limit) : listed;
            return new DeadLetterList(first, List.of(new DeadLetterList.Waiting(service, waiting)));
        } catch (KafkaException away) {
            throw unavailable("Kafka cannot be reached now.", away);
        }
    }

    /** Tries all that wait now once more; what fails again is put aside again, behind the rest. */
    DeadLetterReplays.Replay replay() throws InterruptedException {
        int applied = 0;
        int deadAgain = 0;
        try (KafkaConsumer<byte[], byte[]> consumer = clients.consumerOfDeadLetters()) {
            Map<TopicPartition, Long> ends = open(consumer);
            while (isBefore(consumer, ends)) {
                for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(POLL)) {
                    TopicPartition partition = new TopicPartition(letter.topic(), letter.partition());
                    if (letter.offset() < ends.get(partition)) {
                        if (applies(DeadLetters.original(letter))) {
                            applied++;
                        } else {
                            deadAgain++;
                        }
                        consumer.commitSync(Map.of(partition, new OffsetAndMetadata(letter.offset() + 1)));
                    }
                }
            }
            return new DeadLetterReplays.Replay(service, applied, deadAgain);
        } catch (KafkaException away) {
            throw unavailable("Kafka cannot be reached now.", away);
        }
    }

    private boolean applies(ConsumerRecord<byte[], byte[]> original) throws InterruptedException {
        try {
            inbox.apply(List.of(reader.read(original)));
            return true;
        } catch (UnreadableRecord poison) {
            deadLetters.put(original, poison);
            return false;
        } catch (RuntimeException failed) {
            if (health.isToBlame(failed)) {
                throw unavailable("The database cannot be reached now.", failed);
            }
            deadLetters.put(original, failed);
            return false;
        }
    }

    /** Where each partition ends now; the consumer stands where the last replay ended. */
    private Map<TopicPartition, Long> open(KafkaConsumer<byte[], byte[]> consumer) {
        List<String> wanted = projections.topics().stream()
                .map(topic -> DeadLetters.topic(topic, service))
                .toList();
        Set<TopicPartition> partitions = consumer.listTopics(LONGEST).values().stream()
                .flatMap(Collection::stream)
                .filter(partition -> wanted.contains(partition.topic()))
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .collect(Collectors.toSet());
        if (partitions.isEmpty()) {
            return Map.of();
        }
        consumer.assign(partitions);
        Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions);
        Map<TopicPartition, OffsetAndMetadata> tried = consumer.committed(partitions);
        starts.forEach((partition, start) -> {
            OffsetAndMetadata next = tried.get(partition);
            consumer.seek(partition, next == null ? start : next.offset());
        });
        return new HashMap<>(consumer.endOffsets(partitions));
    }

    private static boolean isBefore(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private static ProblemException unavailable(String detail, Exception cause) {
        ProblemException problem =
                new ProblemException(Problems.UNAVAILABLE, detail).withHeader(HttpHeaders.RETRY_AFTER, "2");
        problem.addSuppressed(cause);
        return problem;
    }
}
