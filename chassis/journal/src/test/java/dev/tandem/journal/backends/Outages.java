package dev.tandem.journal.backends;

import dev.tandem.embedded.EmbeddedPostgres;
import dev.tandem.embedded.KafkaProcess;
import dev.tandem.embedded.ReadyProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Stops and starts what the service depends on. What must be shared between class loaders is in system properties. */
public final class Outages {

    static final String FOLDER = "journal.test.folder";
    static final String JDBC_URL = "journal.test.jdbc-url";

    private static final String KAFKA_PORT = "journal.test.kafka-port";
    private static final String KAFKA_PID = "journal.test.kafka-pid";

    private Outages() {}

    /** Starts Kafka, always at the same address, with what it stored before. */
    public static String startKafka() {
        try {
            if (System.getProperty(KAFKA_PORT) == null) {
                try (ServerSocket free = new ServerSocket(0)) {
                    System.setProperty(KAFKA_PORT, Integer.toString(free.getLocalPort()));
                }
            }
            Path folder = folder().resolve("restarting-kafka");
            Files.createDirectories(folder);
            Path ready = folder.resolve("ready");
            Process kafka = ReadyProcess.start(
                    KafkaProcess.class,
                    List.of(folder.resolve("data").toString(), System.getProperty(KAFKA_PORT), ready.toString()),
                    "384m",
                    ready,
                    folder.resolve("log"),
                    Duration.ofSeconds(60));
            System.setProperty(KAFKA_PID, Long.toString(kafka.pid()));
            return Files.readString(ready);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Stops Kafka in order and waits for its end. */
    public static void stopKafka() {
        ProcessHandle.of(Long.parseLong(System.getProperty(KAFKA_PID))).ifPresent(kafka -> {
            kafka.destroy();
            kafka.onExit().join();
        });
    }

    /** Stops PostgreSQL; connections break. */
    public static void stopPostgres() throws IOException {
        EmbeddedPostgres.endLeftover(folder().resolve("postgres"));
    }

    /** Starts PostgreSQL at its old address. Its end is left to the process that watches over the test's backends. */
    @SuppressWarnings("resource")
    public static void startPostgres() throws IOException {
        int port = URI.create(System.getProperty(JDBC_URL).substring("jdbc:".length()))
                .getPort();
        EmbeddedPostgres.start(new EmbeddedPostgres.Options(
                folder().resolve("postgres"),
                port,
                false,
                Map.of("tandem", new EmbeddedPostgres.Login("tandem", "tandem")),
                folder().resolve("postgres.log")));
    }

    private static Path folder() {
        return Path.of(System.getProperty(FOLDER));
    }
}
