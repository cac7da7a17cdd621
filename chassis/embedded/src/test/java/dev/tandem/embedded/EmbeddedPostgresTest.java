package dev.tandem.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tandem.embedded.EmbeddedPostgres.Login;
import dev.tandem.embedded.EmbeddedPostgres.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private static final Map<String, Login> TWO_DATABASES =
            Map.of("one", new Login("one", "secret one"), "two", new Login("two", "it's two"));

    @TempDir
    Path folder;

    private Options options(boolean fsync) {
        return new Options(folder.resolve("postgres"), 0, fsync, TWO_DATABASES, folder.resolve("logs/postgres.log"));
    }

    @Test
    void dataAndFsyncSurviveARestartAndAKill() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(options(true))) {
            assertEquals("on", query(postgres, "two", "it's two", "SHOW fsync"));
            query(postgres, "two", "it's two", "CREATE TABLE kept AS SELECT 'as it was' AS text; SELECT 1");
        }
        EmbeddedPostgres killed = EmbeddedPostgres.start(options(true));
        assertEquals("as it was", query(killed, "two", "it's two", "SELECT text FROM kept"));
        ProcessHandle process = killed.process().orElseThrow();
        process.destroyForcibly();
        process.onExit().get(10, TimeUnit.SECONDS);

        try (EmbeddedPostgres recovered = EmbeddedPostgres.start(options(true))) {
            assertEquals("as it was", query(recovered, "two", "it's two", "SELECT text FROM kept"));
        }
    }

    @Test
    void aServerLeftByAKilledRunIsEndedByTheNextStart() throws Exception {
        EmbeddedPostgres left = EmbeddedPostgres.start(options(false));
        ProcessHandle process = left.process().orElseThrow();

        try (EmbeddedPostgres next = EmbeddedPostgres.start(options(false))) {
            assertTrue(ProcessEnd.hasEnded(process));
            assertTrue(next.process().isPresent());
        }
    }

    @Test
    void aPidFileWhoseNumberNowBelongsToAnotherProcessIsNoObstacle() throws Exception {
        EmbeddedPostgres.start(options(false)).close();
        Path pidFile = folder.resolve("postgres/postmaster.pid");
        Files.writeString(
                pidFile, ProcessHandle.current().pid() + "\n" + folder.resolve("postgres") + "\n1000000000\n1\n\n\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(options(false))) {
            assertTrue(postgres.process().isPresent());
            assertTrue(ProcessHandle.current().isAlive());
        }
    }

    @Test
    void noLoginReachesTheOthersDatabaseNorEntersWithAWrongPassword() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(options(false))) {
            assertThrows(
                    SQLException.class, () -> DriverManager.getConnection(postgres.jdbcUrl("one"), "two", "it's two"));
            assertThrows(
                    SQLException.class, () -> DriverManager.getConnection(postgres.jdbcUrl("one"), "one", "wrong"));
        }
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("postgres/superuser-password"))));
    }

    @Test
    void aFolderWhoseInitialisationWasCutShortIsMadeAgain() throws Exception {
        Files.createDirectories(folder.resolve("postgres"));
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "18\n");

        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(options(false))) {
            assertEquals("1", query(postgres, "one", "secret one", "SELECT 1"));
        }
    }

    private static String query(EmbeddedPostgres postgres, String name, String password, String sql)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl(name), name, password);
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) {
                rows = statement.getMoreResults();
            }
            try (ResultSet result = statement.getResultSet()) {
                assertTrue(result.next());
                return result.getString(1);
            }
        }
    }
}
