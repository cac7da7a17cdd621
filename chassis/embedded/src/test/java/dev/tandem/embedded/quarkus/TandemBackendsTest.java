package dev.tandem.embedded.quarkus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TandemBackendsTest {
    @Test
    void startsOnceAndGivesADatabaseABrokerAndTokens() throws Exception {
        Map<String, String> settings = new TandemBackends().start();

        assertEquals(settings, new TandemBackends().start());
        try (Connection connection = DriverManager.getConnection(
                settings.get("quarkus.datasource.jdbc.url"),
                settings.get("quarkus.datasource.username"),
                settings.get("quarkus.datasource.password"))) {
            assertTrue(connection.isValid(5));
        }
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", settings.get("kafka.bootstrap.servers")))) {
            assertEquals(
                    1, admin.describeCluster().nodes().get(20, TimeUnit.SECONDS).size());
        }
        assertTrue(Files.exists(Path.of(URI.create(settings.get("tandem.jwks")))));
        assertEquals(3, TestTokens.of("ana", "viewer").split("\\.", -1).length);
    }
}
