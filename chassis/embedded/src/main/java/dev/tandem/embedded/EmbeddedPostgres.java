package dev.tandem.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A real PostgreSQL server from Maven artifacts, on the loopback address, with passwords (SCRAM) for every login.
 *
 * <p>The server is a process of its own in a session of its own: Ctrl-C at the terminal does not reach it, {@link
 * #close()} ends it. A folder left behind by a killed server is recovered by the next start.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    /** A database's owner: the only login, beside the superuser, that may connect to it. */
    public record Login(String user, String password) {}

    /**
     * How to start.
     *
     * @param dataDir the server's folder; made and initialised when missing
     * @param port the port on 127.0.0.1, or 0 for any free one
     * @param fsync true when a power cut must not lose a commit; false for tests
     * @param databases the databases to have, each by name with its owner; made when missing, passwords brought up to date
     * @param log the file the server appends its log to
     */
    public record Options(Path dataDir, int port, boolean fsync, Map<String, Login> databases, Path log) {
        public Options {
            databases = Map.copyOf(databases);
        }

        /** For a test: any free port, no fsync, the log beside the data. */
        public static Options forTests(Path dataDir, Map<String, Login> databases) {
            return new Options(dataDir, 0, false, databases, dataDir.resolveSibling("postgres.log"));
        }
    }

    private static final String PASSWORD_FILE = "superuser-password";

    private final PostgresServer server;
    private final int port;

    private EmbeddedPostgres(PostgresServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Initialises the folder when it is new, starts the server, makes databases and logins, returns when all is ready. */
    public static EmbeddedPostgres start(Options options) throws IOException {
        Path dataDir = options.dataDir().toAbsolutePath().normalize();
        int port = options.port() == 0 ? FreePort.find() : options.port();
        PostgresServer server = new PostgresServer(PostgresBinaries.unpacked(), dataDir);
        String password = initialised(server, dataDir);
        server.endLeftover();
        server.start(settings(port, options.fsync()), options.log().toAbsolutePath());
        try {
            new PostgresDatabases(jdbcUrl(port, "postgres"), password).create(options.databases());
        } catch (IOException | RuntimeException e) {
            server.stop();
            throw e;
        }
        return new EmbeddedPostgres(server, port);
    }

    /** Ends a server that an earlier, killed run left working on this folder; does nothing when there is none. */
    public static void endLeftover(Path dataDir) throws IOException {
        Path folder = dataDir.toAbsolutePath().normalize();
        if (Files.exists(folder)) {
            new PostgresServer(PostgresBinaries.unpacked(), folder).endLeftover();
        }
    }

    public int port() {
        return port;
    }

    /** The JDBC address of a database, without user and password. */
    public String jdbcUrl(String database) {
        return jdbcUrl(port, database);
    }

    /** The server's main process, unless it has ended. */
    public Optional<ProcessHandle> process() {
        return server.process();
    }

    @Override
    public void close() throws IOException {
        server.stop();
    }

    private static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static String initialised(PostgresServer server, Path dataDir) throws IOException {
        Path passwordFile = dataDir.resolve(PASSWORD_FILE);
        // Written last: a folder without it was left by an initialisation that never ended, and holds nothing.
        if (Files.exists(passwordFile)) {
            return Files.readString(passwordFile);
        }
        Folders.delete(dataDir);
        Files.createDirectories(dataDir.getParent());
        String password = UUID.randomUUID().toString();
        server.initialise(password);
        PrivateFile.write(passwordFile, password);
        return password;
    }

    private static Map<String, String> settings(int port, boolean fsync) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("port", Integer.toString(port));
        settings.put("listen_addresses", "127.0.0.1");
        settings.put("unix_socket_directories", "");
        settings.put("max_connections", "200");
        settings.put("fsync", fsync ? "on" : "off");
        settings.put("synchronous_commit", fsync ? "on" : "off");
        settings.put("full_page_writes", fsync ? "on" : "off");
        return settings;
    }
}
