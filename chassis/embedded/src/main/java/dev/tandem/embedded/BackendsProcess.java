package dev.tandem.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;

/**
 * PostgreSQL and Kafka for one test run, as a process of their own: {@code java … BackendsProcess <folder>}.
 *
 * <p>A process apart keeps the broker out of the test's class loaders and log, and lets both end and their folder vanish
 * when the test's process is gone, however it ended. Their addresses appear in {@value #ADDRESSES} in the folder.
 */
public final class BackendsProcess {
    /** The properties file with the addresses: {@code jdbcUrl}, {@code user}, {@code password}, {@code kafka}. */
    public static final String ADDRESSES = "addresses.properties";

    private static final EmbeddedPostgres.Login LOGIN = new EmbeddedPostgres.Login("tandem", "tandem");

    private BackendsProcess() {}

    public static void main(String[] args) throws IOException {
        ParentWatch parent = ParentWatch.ofThisProcess();
        Path folder = Path.of(args[0]).toAbsolutePath();
        CompletableFuture<EmbeddedKafka> kafkaStart = CompletableFuture.supplyAsync(() -> startKafka(folder));
        EmbeddedPostgres postgres = EmbeddedPostgres.start(
                EmbeddedPostgres.Options.forTests(folder.resolve("postgres"), Map.of("tandem", LOGIN)));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> endAndDelete(postgres, folder), "end-backends"));
        parent.exitWithParent();
        EmbeddedKafka kafka = kafkaStart.join();

        Properties addresses = new Properties();
        addresses.put("jdbcUrl", postgres.jdbcUrl("tandem"));
        addresses.put("user", LOGIN.user());
        addresses.put("password", LOGIN.password());
        addresses.put("kafka", kafka.bootstrapServers());
        Path half = folder.resolve(ADDRESSES + ".half");
        try (var writer = Files.newBufferedWriter(half)) {
            addresses.store(writer, null);
        }
        Files.move(half, folder.resolve(ADDRESSES), StandardCopyOption.ATOMIC_MOVE);
        kafka.awaitEnd();
    }

    private static EmbeddedKafka startKafka(Path folder) {
        try {
            return EmbeddedKafka.start(new EmbeddedKafka.Options(folder.resolve("kafka"), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void endAndDelete(EmbeddedPostgres postgres, Path folder) {
        try {
            postgres.close();
            Folders.delete(folder);
        } catch (IOException e) {
            System.err.println("Cannot clean up after the test run: " + e);
        }
    }
}
