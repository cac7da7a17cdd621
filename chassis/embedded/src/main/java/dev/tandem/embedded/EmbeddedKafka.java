package dev.tandem.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A real Kafka broker in this process: one node that is its own controller (KRaft), on the loopback address.
 *
 * <p>Topics are made on first use with 12 partitions and are kept for ever, as the services expect; every replication
 * factor is 1. Data in the folder survives a restart.
 */
public final class EmbeddedKafka implements AutoCloseable {
    /** The number of partitions of a topic that is made on first use. */
    public static final int PARTITIONS = 12;

    /**
     * How to start.
     *
     * @param dataDir the folder of this broker; made when missing
     * @param port the port on 127.0.0.1, or 0 for any free one
     */
    public record Options(Path dataDir, int port) {}

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Formats the folder when it is new, starts the broker and returns when it serves requests. */
    public static EmbeddedKafka start(Options options) throws IOException {
        QuietLogs.apply();
        int port = options.port() == 0 ? FreePort.find() : options.port();
        Path logs = options.dataDir().toAbsolutePath().resolve("logs");
        if (!Files.exists(logs.resolve("meta.properties"))) {
            format(logs);
        }
        KafkaRaftServer server =
                new KafkaRaftServer(new KafkaConfig(configuration(logs, port, FreePort.find()), false), Time.SYSTEM);
        server.startup();
        return new EmbeddedKafka(server, port);
    }

    /** The address that clients take as {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** Waits until the broker has ended, by {@link #close()} or by a failure of its own. */
    public void awaitEnd() {
        server.awaitShutdown();
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path logs) throws IOException {
        Files.createDirectories(logs);
        try {
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(1)
                    .setClusterId(Uuid.randomUuid().toString())
                    .addDirectory(logs.toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName("CONTROLLER")
                    .setMetadataLogDirectory(logs.toString())
                    .setIgnoreFormatted(true)
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Cannot format " + logs + " for Kafka", e);
        }
    }

    private static Properties configuration(Path logs, int port, int controllerPort) {
        Properties config = new Properties();
        config.put("process.roles", "broker,controller");
        config.put("node.id", "1");
        config.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        config.put("controller.listener.names", "CONTROLLER");
        config.put("inter.broker.listener.name", "PLAINTEXT");
        config.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        config.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        config.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        config.put("log.dirs", logs.toString());
        config.put("num.partitions", Integer.toString(PARTITIONS));
        config.put("default.replication.factor", "1");
        config.put("min.insync.replicas", "1");
        config.put("offsets.topic.replication.factor", "1");
        config.put("offsets.topic.num.partitions", "4");
        config.put("transaction.state.log.replication.factor", "1");
        config.put("transaction.state.log.min.isr", "1");
        config.put("transaction.state.log.num.partitions", "4");
        config.put("share.coordinator.state.topic.replication.factor", "1");
        config.put("share.coordinator.state.topic.min.isr", "1");
        config.put("share.coordinator.state.topic.num.partitions", "4");
        config.put("group.initial.rebalance.delay.ms", "0");
        // Topics are history: nothing expires.
        config.put("log.retention.ms", "-1");
        config.put("log.retention.bytes", "-1");
        config.put("log.cleaner.dedupe.buffer.size", "8388608");
        config.put("num.network.threads", "2");
        config.put("num.io.threads", "4");
        return config;
    }
}
