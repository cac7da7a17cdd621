package dev.tandem.webhooks.trial;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Certificates for receivers: one of this machine and one of another host, which the service trusts, and one of this machine
 * that it does not.
 */
public final class Certificates implements QuarkusTestResourceLifecycleManager {

    private static final Path FOLDER = Path.of("target", "certificates");
    private static final String PASSWORD = "changeit";

    @Override
    public Map<String, String> start() {
        try {
            Files.createDirectories(FOLDER);
            Path trusted = FOLDER.resolve("trusted.pem");
            make("this-machine", "dns:localhost,ip:127.0.0.1");
            make("another-host", "dns:other.example");
            make("nobody-knows", "dns:localhost,ip:127.0.0.1");
            Files.writeString(trusted, pem("this-machine") + pem("another-host"));
            return Map.of(
                    "tandem.webhooks.trusted-certificates",
                    trusted.toAbsolutePath().toString());
        } catch (IOException failed) {
            throw new IllegalStateException("Cannot make certificates", failed);
        }
    }

    @Override
    public void stop() {}

    /** TLS with one of the certificates. */
    public static SSLContext tls(String name) {
        try (InputStream file = new FileInputStream(store(name).toFile())) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(file, PASSWORD.toCharArray());
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(managers.getKeyManagers(), null, null);
            return context;
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("Cannot read the certificate of " + name, failed);
        }
    }

    private static void make(String name, String hosts) throws IOException {
        Files.deleteIfExists(store(name));
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + hosts,
                "-validity",
                "3650",
                "-storetype",
                "PKCS12",
                "-keystore",
                store(name).toString());
    }

    private static String pem(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".pem");
        keytool("-exportcert", "-rfc", "-alias", name, "-keystore", store(name).toString(), "-file", file.toString());
        return Files.readString(file);
    }

    private static void keytool(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(Arrays.asList(arguments));
        command.addAll(List.of("-storepass", PASSWORD));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("keytool.log").toFile())
                .start();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("keytool failed; see " + FOLDER.resolve("keytool.log"));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    private static Path store(String name) {
        return FOLDER.resolve(name + ".p12");
    }
}
