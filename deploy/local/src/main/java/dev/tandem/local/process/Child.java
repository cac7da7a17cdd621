package dev.tandem.local.process;

import dev.tandem.embedded.ProcessEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * A child process whose output goes to a file.
 *
 * <p>Ctrl-C at a terminal reaches every process of the group at once. The child is shielded from it, so that the launcher
 * can stop its children one after the other: a shell sets the signals aside and then becomes the program.
 */
public final class Child implements Part {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
    private static final String SHIELD = "trap '' INT HUP; exec \"$0\" \"$@\"";

    private final String name;
    private final Process process;
    private final Path log;

    private Child(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a program.
     *
     * @param environment added to the launcher's own
     * @param folder the working folder
     * @param log where its output goes; the file of the run before is kept as {@code .before}
     */
    public static Child start(String name, List<String> command, Map<String, String> environment, Path folder, Path log)
            throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
        ProcessBuilder builder = new ProcessBuilder(shielded(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new Child(name, builder.start(), log);
    }

    @Override
    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** False as soon as it has ended; the JDK itself says so only when it has collected the exit code, a little later. */
    public boolean isAlive() {
        return !ProcessEnd.hasEnded(process.toHandle());
    }

    @Override
    public CompletableFuture<?> onExit() {
        return process.onExit();
    }

    @Override
    public void stop() {
        end(process.toHandle());
    }

    /** Asks a process to end, and ends it by force after a while. */
    static void end(ProcessHandle handle) {
        handle.destroy();
        if (!ProcessEnd.await(handle, LONGEST_STOP)) {
            handle.destroyForcibly();
            ProcessEnd.await(handle, LONGEST_STOP);
        }
    }

    private static List<String> shielded(List<String> command) {
        if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows")) {
            return command;
        }
        List<String> shielded = new ArrayList<>(List.of("/bin/sh", "-c", SHIELD));
        shielded.addAll(command);
        return shielded;
    }
}
