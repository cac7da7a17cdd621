package dev.tandem.journal.backends;

import dev.tandem.embedded.quarkus.TandemBackends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** PostgreSQL and tokens as every service's tests have them, and a Kafka that a test may stop and start. */
public class Backends implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(new TandemBackends().start());
        Path folder = Path.of(URI.create(settings.get("tandem.jwks"))).getParent();
        System.setProperty(Outages.FOLDER, folder.toString());
        System.setProperty(Outages.JDBC_URL, settings.get("quarkus.datasource.jdbc.url"));
        settings.put("kafka.bootstrap.servers", Outages.startKafka());
        return settings;
    }

    @Override
    public void stop() {
        Outages.stopKafka();
    }
}
