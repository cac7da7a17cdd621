package dev.tandem.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Kafka as a process of its own: {@code java … dev.tandem.embedded.KafkaProcess <folder> <port> <ready-file>}.
 *
 * <p>Writes its address to the ready file when it serves requests, stops in order on SIGTERM, and ends by itself when
 * the process that started it is gone.
 */
public final class KafkaProcess {
    private KafkaProcess() {}

    public static void main(String[] args) throws IOException {
        if (args.length != 3) {
            System.err.println("usage: KafkaProcess <folder> <port> <ready-file>");
            System.exit(2);
        }
        ParentWatch parent = ParentWatch.ofThisProcess();
        Path ready = Path.of(args[2]);
        Files.deleteIfExists(ready);
        EmbeddedKafka kafka =
                EmbeddedKafka.start(new EmbeddedKafka.Options(Path.of(args[0]), Integer.parseInt(args[1])));
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::close, "stop-kafka"));
        parent.exitWithParent();
        // Whole or not at all: whoever waits for the file reads it at once.
        PrivateFile.write(ready, kafka.bootstrapServers());
        kafka.awaitEnd();
    }
}
