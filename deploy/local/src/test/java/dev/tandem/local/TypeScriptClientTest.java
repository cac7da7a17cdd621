package dev.tandem.local;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.embedded.Installed;
import dev.tandem.local.person.People;
import dev.tandem.local.person.Person;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** TypeScript programs walk the road with the client that is generated from the contract: its own tests say how. */
@ExtendWith(RunningTandem.class)
class TypeScriptClientTest {

    private static final Path CLIENT = Path.of("../../clients/typescript");

    private static Map<String, String> variables;

    @TempDir
    private Path folder;

    @BeforeAll
    static void findTheDoor(RunningTandem.Started tandem) {
        variables = new HashMap<>();
        variables.put("TANDEM_URL", tandem.tokens().door().toString());
        for (Person person : People.ALL) {
            variables.put(person.variable(), tandem.tokens().token(person));
        }
    }

    @Test
    void itIsGeneratedCompilesUnderStrictRulesAndWalksItsJourney() throws IOException, InterruptedException {
        assumeTrue(
                Installed.program("node").isPresent()
                        && Installed.program("npm").isPresent(),
                "skipped: Node.js and npm are not installed");
        assumeTrue(
                isInstalled() || succeeds("npm", "ci", "--no-audit", "--no-fund"),
                "skipped: npm could not install what the client is built with");
        assertTrue(succeeds("npm", "run", "build"), this::told);
        assertTrue(succeeds("npm", "test"), this::told);
    }

    /** By the same lock file. */
    private static boolean isInstalled() throws IOException {
        Path installed = CLIENT.resolve("node_modules/.package-lock.json");
        return Files.exists(installed)
                && Files.getLastModifiedTime(installed)
                                .compareTo(Files.getLastModifiedTime(CLIENT.resolve("package-lock.json")))
                        >= 0;
    }

    private boolean succeeds(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(CLIENT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log().toFile());
        builder.environment().putAll(variables);
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            return false;
        }
        return process.exitValue() == 0;
    }

    /** What the last command said. */
    private String told() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path log() {
        return folder.resolve("npm.log");
    }
}
