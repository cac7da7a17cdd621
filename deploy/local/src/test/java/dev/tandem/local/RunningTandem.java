package dev.tandem.local;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.Folders;
import dev.tandem.local.person.ReadyTokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the whole of Tandem, started by the one command, once for all of them, with the demo portfolio. */
final class RunningTandem implements ParameterResolver {

    private static final String KEY = "tandem";

    /** What was started. */
    record Started(Process launcher, Path folder, ReadyTokens tokens) implements AutoCloseable {

        /** The address of a broker. */
        String kafka() {
            return read(folder.resolve("data/kafka-ready")).strip();
        }

        @Override
        public void close() throws IOException {
            List<ProcessHandle> children = launcher.descendants().toList();
            launcher.destroy();
            launcher.onExit().orTimeout(60, TimeUnit.SECONDS).join();
            assertTrue(children.stream().noneMatch(ProcessHandle::isAlive), "something was left running");
            Folders.delete(folder);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Started.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.create(RunningTandem.class))
                .computeIfAbsent(KEY, key -> start(), Started.class);
    }

    private static Started start() {
        try {
            Path folder = Files.createTempDirectory("whole-road");
            Path log = folder.resolve("launcher.log");
            Process launcher = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Tandem.class.getName(),
                            "--no-build",
                            "--data",
                            folder.resolve("data").toString(),
                            "--port",
                            "0",
                            "--initiatives-port",
                            "0",
                            "--metrics-port",
                            "0",
                            "--webhooks-port",
                            "0",
                            "--kafka-port",
                            "0",
                            "--postgres-port",
                            "0")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Awaitility.await().atMost(5, TimeUnit.MINUTES).until(() -> {
                String told = read(log);
                assertTrue(launcher.isAlive(), () -> "the launcher has ended: " + told);
                return told.contains("Ctrl-C stops everything");
            });
            assertTrue(read(log).contains("The demo portfolio is loaded"), () -> read(log));
            return new Started(launcher, folder, ReadyTokens.read(folder.resolve("data/tokens.env")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
