package dev.tandem.local.stack;

import dev.tandem.embedded.EmbeddedPostgres;
import dev.tandem.embedded.KafkaProcess;
import dev.tandem.local.CannotGoOn;
import dev.tandem.local.DataFolder;
import dev.tandem.local.Options.Ports;
import dev.tandem.local.Progress;
import dev.tandem.local.process.Child;
import dev.tandem.local.process.JavaProgram;
import dev.tandem.local.process.Ledger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** PostgreSQL and Kafka, starting side by side. */
final class Backends {
    private final DataFolder folder;
    private final Ports ports;
    private final Progress progress;

    Backends(DataFolder folder, Ports ports, Progress progress) {
        this.folder = folder;
        this.ports = ports;
        this.progress = progress;
    }

    /** Starts both; returns Kafka, still starting, when PostgreSQL is ready: the services need the database first. */
    Child start(Stack stack, Ledger ledger, Map<String, EmbeddedPostgres.Login> logins) throws IOException {
        Child kafka = stack.start(Layer.BROKER, () -> startKafka(ledger));
        stack.start(Layer.DATABASE, () -> startPostgres(ledger, logins));
        progress.say("PostgreSQL is ready on 127.0.0.1:" + ports.postgres());
        return kafka;
    }

    void awaitKafka(Child kafka) throws CannotGoOn, IOException {
        Path ready = readyFile();
        Readiness.await(kafka, () -> Files.exists(ready));
        progress.say("Kafka is ready on 127.0.0.1:" + ports.kafka());
    }

    private Child startKafka(Ledger ledger) throws IOException {
        Files.deleteIfExists(readyFile());
        progress.say("Starting Kafka");
        List<String> arguments = List.of(
                folder.file("kafka").toString(),
                Integer.toString(ports.kafka()),
                readyFile().toString());
        Child kafka = Child.start(
                "Kafka",
                JavaProgram.main(KafkaProcess.class, arguments, "-Xmx384m"),
                Map.of(),
                folder.path(),
                folder.log("kafka"));
        ledger.add("kafka", kafka.handle());
        return kafka;
    }

    private PostgresPart startPostgres(Ledger ledger, Map<String, EmbeddedPostgres.Login> logins) throws IOException {
        progress.say("Starting PostgreSQL");
        PostgresPart postgres = PostgresPart.start(new EmbeddedPostgres.Options(
                folder.file("postgres"), ports.postgres(), true, logins, folder.log("postgres")));
        ledger.add("postgresql", postgres.process());
        return postgres;
    }

    private Path readyFile() {
        return folder.file("kafka-ready");
    }
}
