package dev.tandem.embedded.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notes in {@code target/contract-seen.txt} what one run of tests has seen, for {@link CoverageGate}. A file, because Quarkus
 * may load this class several times in one JVM; the first one begins it anew.
 */
final class SeenAnswers {

    static final String FILE = "contract-seen.txt";
    static final String DECLARED = "declared";
    static final String SEEN = "seen";
    static final String TESTS = "tests";

    private static final String BEGUN = "tandem.test.contract-seen";
    private static final Set<String> NOTED = ConcurrentHashMap.newKeySet();

    private SeenAnswers() {}

    static void declare(Contract contract) {
        contract.operations()
                .forEach(operation ->
                        operation.answers().keySet().forEach(status -> note(DECLARED, operation.id(), status)));
    }

    static void add(String operation, int status) {
        note(SEEN, operation, status);
    }

    static void addTests(Class<?> tests) {
        note(TESTS + " " + tests.getName());
    }

    private static void note(String what, String operation, int status) {
        note(what + " " + operation + " " + status);
    }

    private static void note(String line) {
        if (NOTED.add(line)) {
            write(line + "\n");
        }
    }

    private static synchronized void write(String line) {
        try {
            Path file = Path.of("target", FILE);
            if (System.getProperties().putIfAbsent(BEGUN, file.toString()) == null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.deleteIfExists(file);
            }
            Files.writeString(file, line, StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
