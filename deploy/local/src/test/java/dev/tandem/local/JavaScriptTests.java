package dev.tandem.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.embedded.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The tests in {@code src/test/node}, which Node.js runs against the running Tandem. What they need from npm is installed
 * once, beside the classes; where that cannot be done, or Node.js is not there, they are skipped and say why.
 */
final class JavaScriptTests {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/node");
    private static final int PATIENCE_MINUTES = 5;

    private static Ended installation;

    private record Ended(int code, String told) {}

    private JavaScriptTests() {}

    /** Runs the tests of one file; what they say is the message where one fails. */
    static void run(String file, RunningTandem.Started tandem, Map<String, String> more)
            throws IOException, InterruptedException {
        assumeTrue(Installed.program("node").isPresent(), "skipped: Node.js is not installed");
        assumeTrue(Installed.program("npm").isPresent(), "skipped: npm is not installed");
        Ended installed = install();
        assumeTrue(installed.code() == 0, () -> "skipped: npm could not install what is needed: " + installed.told());
        ProcessBuilder node = new ProcessBuilder("node", "--test", "--test-reporter=spec", file);
        node.environment().put("TANDEM_URL", tandem.tokens().door().toString());
        node.environment().put("TANDEM_KAFKA", tandem.kafka());
        node.environment().putAll(more);
        Ended tests = run(node, file + ".log");
        assertEquals(0, tests.code(), tests.told());
        assertTrue(tests.told().contains("pass "), () -> "no test was run: " + tests.told());
    }

    private static synchronized Ended install() throws IOException, InterruptedException {
        if (installation == null) {
            Files.createDirectories(FOLDER);
            copySources();
            installation = run(new ProcessBuilder("npm", "ci", "--prefer-offline"), "npm.log");
        }
        return installation;
    }

    private static void copySources() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(SOURCES)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Files.write(FOLDER.resolve(file.getFileName()), Files.readAllBytes(file));
        }
    }

    private static Ended run(ProcessBuilder command, String log) throws IOException, InterruptedException {
        Path told = FOLDER.resolve(log);
        Process process = command.directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        try {
            boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            return new Ended(ended ? process.exitValue() : -1, Files.readString(told));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
