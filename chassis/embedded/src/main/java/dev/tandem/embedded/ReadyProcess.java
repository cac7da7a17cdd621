package dev.tandem.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A program on the class path of the tests, as a process of its own that says by a file that it is ready. */
public final class ReadyProcess {

    private static final long POLL_MILLIS = 20;

    private ReadyProcess() {}

    /**
     * Starts a program and waits until it is ready.
     *
     * @param most the largest heap, as in {@code 384m}
     * @param ready the file that the program writes when it is; what is there from before is removed
     * @param log where its output goes
     * @throws IOException with its output when it ends or is not ready in time
     */
    public static Process start(
            Class<?> program, List<String> arguments, String most, Path ready, Path log, Duration longest)
            throws IOException {
        Files.deleteIfExists(ready);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + most,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await(process, program, ready, log, longest);
        return process;
    }

    private static void await(Process process, Class<?> program, Path ready, Path log, Duration longest)
            throws IOException {
        long deadline = System.nanoTime() + longest.toNanos();
        try {
            while (!Files.exists(ready)) {
                if (!process.isAlive() || System.nanoTime() > deadline) {
                    process.destroyForcibly();
                    String said = Files.exists(log) ? Files.readString(log) : "";
                    throw new IOException(program.getSimpleName() + " did not become ready:\n" + said);
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + program.getSimpleName() + " was starting", e);
        }
    }
}
