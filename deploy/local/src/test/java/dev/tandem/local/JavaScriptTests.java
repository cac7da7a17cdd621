package dev.tandem.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The tests in {@code src/test/node}, which Node.js runs against the running Tandem. What they need from npm is installed
 * beside the classes.
 */
final class JavaScriptTests {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/node");

    private JavaScriptTests() {}

    /** Runs the tests of one file; what they say is the message where one fails. */
    static void run(String file, RunningTandem.Started tandem, Map<String, String> more)
            throws IOException, InterruptedException {
        copySources();
        NodeJs node = new NodeJs(FOLDER);
        node.install();
        Map<String, String> variables = new HashMap<>(more);
        variables.put("TANDEM_URL", tandem.tokens().door().toString());
        variables.put("TANDEM_KAFKA", tandem.kafka());
        NodeJs.Ended tests = node.run(variables, "node", "--test", "--test-reporter=spec", file);
        assertEquals(0, tests.code(), tests.told());
        assertTrue(tests.told().contains("pass "), () -> "no test was run: " + tests.told());
    }

    /** Each with its own age, so that what was installed by the same lock file is known. */
    private static void copySources() throws IOException {
        Files.createDirectories(FOLDER);
        List<Path> files;
        try (Stream<Path> all = Files.list(SOURCES)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        for (Path file : files) {
            Files.copy(
                    file,
                    FOLDER.resolve(file.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
