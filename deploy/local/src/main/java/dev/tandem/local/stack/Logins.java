package dev.tandem.local.stack;

import dev.tandem.embedded.EmbeddedPostgres.Login;
import dev.tandem.embedded.PrivateFile;
import dev.tandem.local.Service;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** A database login for each service, its password made on the first start and kept where only the owner reads it. */
final class Logins {
    private Logins() {}

    /** The logins by the name of the database. */
    static Map<String, Login> keptIn(Path file) throws IOException {
        Properties kept = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                kept.load(reader);
            }
        }
        Map<String, Login> logins = new TreeMap<>();
        StringBuilder lines = new StringBuilder();
        for (Service service : Service.behindTheGateway()) {
            String database = service.database().orElseThrow();
            String password = kept.getProperty(database, newPassword());
            logins.put(database, new Login(database, password));
            lines.append(database).append('=').append(password).append('\n');
        }
        PrivateFile.write(file, lines.toString());
        return logins;
    }

    private static String newPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
