package dev.tandem.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One PostgreSQL folder and the server process that works on it. */
final class PostgresServer {
    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 20;

    private final PostgresBinaries binaries;
    private final Path dataDir;

    PostgresServer(PostgresBinaries binaries, Path dataDir) {
        this.binaries = binaries;
        this.dataDir = dataDir;
    }

    /** Makes the folder. Text sorts by code point, the same on every operating system. */
    void initialise(String superuserPassword) throws IOException {
        Path passwordFile = Files.createTempFile("postgres", ".password");
        try {
            PrivateFile.write(passwordFile, superuserPassword + "\n");
            run(
                    "initdb",
                    "--pgdata=" + dataDir,
                    "--username=postgres",
                    "--auth=scram-sha-256",
                    "--pwfile=" + passwordFile,
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=C",
                    "--no-sync");
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** Ends a server that an earlier, killed run left working on this folder, and removes a lock that nobody holds. */
    void endLeftover() throws IOException {
        if (process().isPresent()) {
            stop();
        }
        // Not ours any more: the number now belongs to another process, and PostgreSQL would refuse to start.
        Files.deleteIfExists(pidFile());
    }

    void start(Map<String, String> settings, Path log) throws IOException {
        Files.createDirectories(log.getParent());
        StringBuilder options = new StringBuilder();
        settings.forEach((name, value) ->
                options.append(" -c ").append(name).append('=').append(value.isEmpty() ? emptyValue() : value));
        try {
            run(
                    "pg_ctl",
                    "start",
                    "-w",
                    "-t",
                    Integer.toString(START_SECONDS),
                    "-D",
                    dataDir.toString(),
                    "-l",
                    log.toString(),
                    "-o",
                    options.toString().strip());
        } catch (IOException e) {
            throw new IOException("PostgreSQL did not start; see " + log, e);
        }
    }

    /** Ends the server, rolling open transactions back; does nothing when it has ended already. */
    void stop() throws IOException {
        Optional<ProcessHandle> server = process();
        if (server.isEmpty()) {
            return;
        }
        run("pg_ctl", "stop", "-w", "-t", Integer.toString(STOP_SECONDS), "-m", "fast", "-D", dataDir.toString());
        if (!ProcessEnd.await(server.get(), Duration.ofSeconds(STOP_SECONDS))) {
            throw new IOException("PostgreSQL (process " + server.get().pid() + ") did not end");
        }
    }

    /** The server that holds this folder, found by number and start time so that a reused number is not taken for it. */
    Optional<ProcessHandle> process() {
        List<String> lines;
        try {
            lines = Files.exists(pidFile()) ? Files.readAllLines(pidFile()) : List.of();
        } catch (IOException e) {
            // It is removed while the server ends.
            return Optional.empty();
        }
        if (lines.size() < 3
                || !lines.get(0).matches("-?\\d{1,18}")
                || !lines.get(2).matches("\\d{1,18}")) {
            return Optional.empty();
        }
        long pid = Math.abs(Long.parseLong(lines.get(0)));
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(2)));
        return ProcessHandle.of(pid)
                .filter(process -> !ProcessEnd.hasEnded(process))
                .filter(handle -> handle.info()
                        .startInstant()
                        .map(instant -> Duration.between(instant, started).abs().compareTo(Duration.ofSeconds(30)) < 0)
                        .orElse(false));
    }

    private Path pidFile() {
        return dataDir.resolve("postmaster.pid");
    }

    private static String emptyValue() {
        return PostgresBinaries.isWindows() ? "\"\"" : "''";
    }

    private void run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (runsAsRoot()) {
            // PostgreSQL refuses to be root; in a user namespace of its own it is nobody.
            command.add("unshare");
            command.add("--user");
        }
        command.add(binaries.program(program).toString());
        command.addAll(List.of(arguments));
        // A file and no pipe: the server inherits it and would keep a pipe open for as long as it lives.
        Path output = Files.createTempFile("postgres-" + program, ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException(program + " ended with code " + code + ": "
                        + Files.readString(output).strip()
                        + (runsAsRoot() ? " (as root it needs user namespaces; an ordinary user needs none)" : ""));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while " + program + " ran", e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean runsAsRoot() throws IOException {
        Path self = Path.of("/proc/self");
        return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
    }
}
