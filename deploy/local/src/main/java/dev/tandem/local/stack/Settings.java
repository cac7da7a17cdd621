package dev.tandem.local.stack;

import dev.tandem.embedded.EmbeddedPostgres.Login;
import dev.tandem.embedded.PrivateFile;
import dev.tandem.local.Options.Ports;
import dev.tandem.local.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a service is told by its environment.
 *
 * @param jwks the file with the key set that tokens are verified with
 * @param offer the file with the ready tokens that the gateway offers on its pages
 */
record Settings(Ports ports, Map<String, Login> logins, Path jwks, Path offer) {

    Map<String, String> of(Service service) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(ports.of(service)));
        environment.put("TANDEM_JWKS", jwks.toUri().toString());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka());
        service.database().ifPresent(database -> {
            Login login = logins.get(database);
            environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl(database));
            environment.put("QUARKUS_DATASOURCE_USERNAME", login.user());
            environment.put("QUARKUS_DATASOURCE_PASSWORD", login.password());
        });
        if (service == Service.WEBHOOKS) {
            // Whoever tries it has a receiver on this machine. Nowhere else may it call the machine it runs on.
            environment.put("TANDEM_WEBHOOKS_LOCAL_TARGETS", "true");
        }
        if (service == Service.GATEWAY) {
            environment.put("TANDEM_INITIATIVES_SERVICE_URL", url(Service.INITIATIVES));
            environment.put("TANDEM_METRICS_SERVICE_URL", url(Service.METRICS));
            environment.put("TANDEM_WEBHOOKS_SERVICE_URL", url(Service.WEBHOOKS));
            environment.put("TANDEM_GATEWAY_READY_TOKENS", offer.toString());
        }
        return environment;
    }

    /** Writes them as shell variables, for a service that is started elsewhere; only the owner may read the file. */
    void write(Service service, Path file) throws IOException {
        StringBuilder lines = new StringBuilder();
        of(service)
                .forEach((name, value) ->
                        lines.append(name).append('=').append(value).append('\n'));
        PrivateFile.write(file, lines.toString());
    }

    String url(Service service) {
        return "http://127.0.0.1:" + ports.of(service);
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + database;
    }
}
