package dev.tandem.embedded.quarkus;

import dev.tandem.embedded.BackendsProcess;
import dev.tandem.embedded.ReadyProcess;
import dev.tandem.embedded.TokenSigner;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Gives a Quarkus test a real PostgreSQL, a real Kafka and a key pair for tokens, one of each per JVM:
 * {@code @QuarkusTestResource(TandemBackends.class)}.
 *
 * <p>Sets the datasource, {@code kafka.bootstrap.servers}, the issuer's key set ({@code tandem.jwks}) and any free test
 * port. Quarkus may load this class once per test profile; what must be shared is therefore kept in system properties.
 */
public final class TandemBackends implements QuarkusTestResourceLifecycleManager {
    static final String SIGNING_KEY = "tandem.test.signing-key";
    private static final String FOLDER = "tandem.test.folder";
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    @Override
    public Map<String, String> start() {
        try {
            Path folder = startedOnce();
            Properties addresses = new Properties();
            try (Reader reader = Files.newBufferedReader(folder.resolve(BackendsProcess.ADDRESSES))) {
                addresses.load(reader);
            }
            return settings(folder, addresses);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot start PostgreSQL and Kafka for the test", e);
        }
    }

    /** Nothing to do: the process of the backends ends, and removes its folder, when this JVM has ended. */
    @Override
    public void stop() {}

    private static Map<String, String> settings(Path folder, Properties addresses) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("quarkus.datasource.jdbc.url", addresses.getProperty("jdbcUrl"));
        settings.put("quarkus.datasource.username", addresses.getProperty("user"));
        settings.put("quarkus.datasource.password", addresses.getProperty("password"));
        settings.put("kafka.bootstrap.servers", addresses.getProperty("kafka"));
        settings.put("tandem.jwks", folder.resolve("jwks.json").toUri().toString());
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    private static Path startedOnce() throws IOException {
        String known = System.getProperty(FOLDER);
        if (known != null) {
            return Path.of(known);
        }
        Path folder = Files.createTempDirectory("tandem-test-");
        TokenSigner signer = TokenSigner.generate();
        signer.writeJwks(folder.resolve("jwks.json"));
        ReadyProcess.start(
                BackendsProcess.class,
                List.of(folder.toString()),
                "512m",
                folder.resolve(BackendsProcess.ADDRESSES),
                folder.resolve("backends.log"),
                LONGEST_START);
        System.setProperty(SIGNING_KEY, signer.privateKeyText());
        System.setProperty(FOLDER, folder.toString());
        return folder;
    }
}
