package dev.tandem.local;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.embedded.Installed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Node.js of this machine, and what of npm is installed in one folder. */
final class NodeJs {

    private static final int PATIENCE_MINUTES = 5;

    /** Tried once: without a network each try takes its time. */
    private static final Map<Path, Ended> INSTALLATIONS = new ConcurrentHashMap<>();

    private final Path folder;

    /** How a command ended, and what it said. */
    record Ended(int code, String told) {}

    NodeJs(Path folder) {
        this.folder = folder;
    }

    /** Installs what the lock file names; where that cannot be done, the test is skipped and says why. */
    void install() throws IOException, InterruptedException {
        assumeTrue(Installed.program("node").isPresent(), "skipped: Node.js is not installed");
        assumeTrue(Installed.program("npm").isPresent(), "skipped: npm is not installed");
        if (!isInstalled() && !INSTALLATIONS.containsKey(folder)) {
            INSTALLATIONS.put(folder, run(Map.of(), "npm", "ci", "--prefer-offline", "--no-audit", "--no-fund"));
        }
        Ended tried = INSTALLATIONS.get(folder);
        assumeTrue(isInstalled(), () -> "skipped: npm could not install what is needed: " + tried.told());
    }

    /** By the same lock file. */
    private boolean isInstalled() throws IOException {
        Path installed = folder.resolve("node_modules/.package-lock.json");
        return Files.exists(installed)
                && Files.getLastModifiedTime(installed)
                                .compareTo(Files.getLastModifiedTime(folder.resolve("package-lock.json")))
                        >= 0;
    }

    Ended run(Map<String, String> variables, String... command) throws IOException, InterruptedException {
        Path told = Files.createTempFile("node", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile());
        builder.environment().putAll(variables);
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES);
            return new Ended(ended ? process.exitValue() : -1, Files.readString(told));
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            Files.delete(told);
        }
    }
}
