package dev.tandem.local.process;

import dev.tandem.embedded.ProcessEnd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The processes that are running for a data folder, written down so that the next launcher can end what a killed one
 * left behind.
 *
 * <p>A process is known by its number and the instant it started: a number that was given to another process since is
 * never touched. One line per process: number, start in milliseconds since 1970, name.
 */
public final class Ledger {
    // The operating system counts a process's start in ticks since the boot, so that two readings may differ a little.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path file;
    private final List<Entry> entries = new ArrayList<>();

    private record Entry(long pid, Instant started, String name) {
        String line() {
            return pid + " " + started.toEpochMilli() + " " + name;
        }

        Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid)
                    .filter(process -> !ProcessEnd.hasEnded(process))
                    .filter(handle -> handle.info()
                            .startInstant()
                            .map(instant ->
                                    Duration.between(instant, started).abs().compareTo(TOLERANCE) <= 0)
                            .orElse(false));
        }
    }

    public Ledger(Path file) {
        this.file = file;
    }

    /** Writes a process down. */
    public synchronized void add(String name, ProcessHandle handle) throws IOException {
        Optional<Instant> started = handle.info().startInstant();
        // None when it has ended already.
        if (started.isPresent()) {
            entries.add(new Entry(handle.pid(), started.get(), name));
            write();
        }
    }

    /** Forgets every process: all have ended. */
    public synchronized void clear() throws IOException {
        entries.clear();
        Files.deleteIfExists(file);
    }

    /**
     * Ends what an earlier launcher left behind, the youngest first, each with what it started.
     *
     * @return the names of what was still alive
     */
    public synchronized List<String> endLeftovers() throws IOException {
        List<String> ended = new ArrayList<>();
        List<Entry> left = read();
        for (int i = left.size() - 1; i >= 0; i--) {
            Optional<ProcessHandle> process = left.get(i).process();
            if (process.isPresent()) {
                List<ProcessHandle> descendants = process.get().descendants().toList();
                Child.end(process.get());
                descendants.forEach(Child::end);
                ended.add(left.get(i).name());
            }
        }
        clear();
        return ended;
    }

    private void write() throws IOException {
        Path half = file.resolveSibling(file.getFileName() + ".half");
        Files.write(half, entries.stream().map(Entry::line).toList());
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<Entry> read() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<Entry> found = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split(" ", 3);
            if (parts.length == 3 && parts[0].matches("\\d{1,18}") && parts[1].matches("\\d{1,18}")) {
                found.add(
                        new Entry(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])), parts[2]));
            }
        }
        return found;
    }
}
