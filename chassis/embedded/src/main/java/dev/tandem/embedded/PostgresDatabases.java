package dev.tandem.embedded;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes databases and their owners; nobody else may connect to a database. */
final class PostgresDatabases {
    private final String url;
    private final String superuserPassword;

    PostgresDatabases(String url, String superuserPassword) {
        this.url = url;
        this.superuserPassword = superuserPassword;
    }

    void create(Map<String, EmbeddedPostgres.Login> databases) throws IOException {
        // No DriverManager: inside a build tool it may have looked for drivers before this class path existed.
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser("postgres");
        source.setPassword(superuserPassword);
        try (Connection connection = source.getConnection()) {
            for (Map.Entry<String, EmbeddedPostgres.Login> entry : databases.entrySet()) {
                String database = identifier(entry.getKey());
                String user = identifier(entry.getValue().user());
                if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", user)) {
                    run(connection, "CREATE ROLE " + user + " LOGIN");
                }
                run(
                        connection,
                        "ALTER ROLE " + user + " PASSWORD '"
                                + entry.getValue().password().replace("'", "''") + "'");
                if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", database)) {
                    run(connection, "CREATE DATABASE " + database + " OWNER " + user);
                    run(connection, "REVOKE CONNECT ON DATABASE " + database + " FROM PUBLIC");
                }
            }
        } catch (SQLException e) {
            throw new IOException("Cannot make the databases " + databases.keySet(), e);
        }
    }

    private static String identifier(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("Not a plain name for a database or login: " + name);
        }
        return name;
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
