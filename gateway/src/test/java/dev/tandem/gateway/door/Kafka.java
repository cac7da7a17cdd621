package dev.tandem.gateway.door;

import dev.tandem.embedded.FreePort;
import dev.tandem.embedded.KafkaProcess;
import dev.tandem.embedded.ReadyProcess;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitions;
import org.apache.kafka.clients.admin.NewTopic;

/** A real Kafka that a test may stop and start, with the topics of all services, and a feed that is short of everything. */
public class Kafka implements QuarkusTestResourceLifecycleManager {

    static final String INITIATIVES = "tandem.initiatives.v1";
    static final String METRICS = "tandem.metrics.v1";
    static final String WEBHOOKS = "tandem.webhooks.v1";
    static final int PARTITIONS = 12;
    static final int STREAMS = 70;
    static final int STREAMS_PER_CLIENT = 64;

    /** Test resource and tests live in different class loaders; the system's properties are one for both. */
    private static final String FOLDER = "gateway.test.kafka.folder";

    private static final String PORT = "gateway.test.kafka.port";
    private static final String PID = "gateway.test.kafka.pid";

    @Override
    public Map<String, String> start() {
        try {
            System.setProperty(FOLDER, Files.createTempDirectory("kafka").toString());
            System.setProperty(PORT, Integer.toString(FreePort.find()));
            run();
            makeTopics();
            return Map.of(
                    "kafka.bootstrap.servers", servers(),
                    "kafka.metadata.max.age.ms", "1000",
                    "tandem.gateway.token-cache-time", "1s",
                    "tandem.gateway.feed.streams", Integer.toString(STREAMS),
                    "tandem.gateway.feed.streams-per-client", Integer.toString(STREAMS_PER_CLIENT),
                    "tandem.gateway.feed.heartbeat", "1s",
                    "tandem.gateway.feed.patience", "3s",
                    "tandem.gateway.feed.recent-events", "300",
                    "tandem.gateway.feed.recent-bytes", "1000000");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After {@link Backends}, which leads to no Kafka. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        end();
    }

    static String servers() {
        return "127.0.0.1:" + System.getProperty(PORT);
    }

    /** Starts it, always at the same address, with what it stored before. */
    static void run() throws IOException {
        Path folder = Path.of(System.getProperty(FOLDER));
        Path ready = folder.resolve("ready");
        Process kafka = ReadyProcess.start(
                KafkaProcess.class,
                List.of(folder.resolve("data").toString(), System.getProperty(PORT), ready.toString()),
                "384m",
                ready,
                folder.resolve("log"),
                Duration.ofSeconds(60));
        System.setProperty(PID, Long.toString(kafka.pid()));
    }

    /** Stops it in order and waits for its end. */
    static void end() {
        ProcessHandle.of(Long.parseLong(System.getProperty(PID))).ifPresent(kafka -> {
            kafka.destroy();
            kafka.onExit().join();
        });
    }

    /** Gives a topic one partition more. */
    static void addPartition(String topic) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            admin.createPartitions(Map.of(topic, NewPartitions.increaseTo(PARTITIONS + 1)))
                    .all()
                    .get();
        }
    }

    private static void makeTopics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            admin.createTopics(List.of(
                            new NewTopic(INITIATIVES, PARTITIONS, (short) 1),
                            new NewTopic(METRICS, PARTITIONS, (short) 1),
                            new NewTopic(WEBHOOKS, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
