package dev.tandem.local.build;

import dev.tandem.local.CannotGoOn;
import dev.tandem.local.ExitCode;
import dev.tandem.local.Progress;
import dev.tandem.local.Service;
import dev.tandem.local.process.Ledger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Builds services with a Maven of its own and shows how far it is. */
public final class ServiceBuild {
    private final Path root;
    private final Path log;
    private final Progress progress;
    private final Ledger ledger;

    public ServiceBuild(Path root, Path log, Progress progress, Ledger ledger) {
        this.root = root;
        this.log = log;
        this.progress = progress;
        this.ledger = ledger;
    }

    /** Builds; returns when all is built, and fails with Maven's errors shown when it is not. */
    public void build(List<Service> services) throws CannotGoOn, IOException {
        progress.say("Building " + services.stream().map(Service::module).collect(Collectors.joining(", "))
                + " (the whole output is in " + log + ")");
        List<String> command = MavenCommand.building(services, System.getProperties());
        BuildLog said = new BuildLog(progress);
        int code = run(command, said);
        if (code != 0) {
            said.errors().forEach(progress::detail);
            throw new CannotGoOn(
                    ExitCode.BUILD_FAILED,
                    "The build failed (" + String.join(" ", command) + "); its output is in " + log + ".");
        }
    }

    private int run(List<String> command, BuildLog said) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process maven = builder.start();
        ledger.add("maven", maven.toHandle());
        try (BufferedReader lines = maven.inputReader(StandardCharsets.UTF_8);
                PrintWriter copy = new PrintWriter(Files.newBufferedWriter(log), true)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                copy.println(line);
                said.read(line);
            }
            return maven.waitFor();
        } catch (InterruptedException e) {
            maven.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Maven was building", e);
        }
    }
}
